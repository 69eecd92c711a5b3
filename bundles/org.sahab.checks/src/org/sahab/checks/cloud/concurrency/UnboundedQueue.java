package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a pool or queue that lives on and takes any number of tasks. */
public final class UnboundedQueue implements Check {

    private static final Set<String> QUEUES =
            Set.of("java.util.concurrent.LinkedBlockingQueue", "java.util.concurrent.LinkedBlockingDeque");
    private static final Set<String> FACTORIES =
            Set.of("newCachedThreadPool", "newFixedThreadPool", "newSingleThreadExecutor");

    private final RuleDescriptor descriptor = RulePages.descriptor(UnboundedQueue.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(ClassInstanceCreation.class, UnboundedQueue::see);
        on.node(MethodInvocation.class, UnboundedQueue::see);
    }

    private static void see(ClassInstanceCreation creation, UnitContext unit) {
        if (!creation.arguments().isEmpty()) {
            return;
        }
        TypeName type = unit.typeOf(creation.getType());
        if (type.confidence() != Confidence.GUESSED
                && QUEUES.contains(type.name())
                && (isKept(creation, "BlockingQueue", "BlockingDeque") || isOfPool(creation, unit))) {
            report(creation, "new " + type.simpleName(), type.confidence(), unit);
        }
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (FACTORIES.contains(name) && isKept(call, "")) {
            MethodTarget target = unit.targetOf(call);
            if (target.is("java.util.concurrent.Executors", name)) {
                report(call, name, target.confidence(), unit);
            }
        }
    }

    private static void report(ASTNode at, String call, Confidence confidence, UnitContext unit) {
        unit.report(at, "default", Map.of("call", Argument.code(call)), confidence);
    }

    /** Whether a field of such a type keeps it; what lives for one call takes a few tasks at most. */
    private static boolean isKept(Expression made, String... types) {
        return switch (made.getParent()) {
            case VariableDeclarationFragment it ->
                it.getParent() instanceof FieldDeclaration field
                        && isOneOf(field.getType().toString(), types);
            case Assignment it -> {
                IVariableBinding field = CodeAround.variable(it.getLeftHandSide());
                yield field != null
                        && field.isField()
                        && isOneOf(field.getType().getErasure().getName(), types);
            }
            case null, default -> false;
        };
    }

    private static boolean isOneOf(String type, String... types) {
        for (String each : types) {
            if (type.contains(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfPool(ClassInstanceCreation queue, UnitContext unit) {
        return queue.getParent() instanceof ClassInstanceCreation pool
                && unit.typeOf(pool.getType()).is("java.util.concurrent.ThreadPoolExecutor")
                && isKept(pool, "");
    }
}
