package org.sahab.checks.cloud.disposability;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;
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

/** Finds a pool or timer that stays in the class that makes it, which never stops it. */
public final class ExecutorNotShutDown implements Check {

    private static final Set<String> FACTORIES = Set.of(
            "newFixedThreadPool",
            "newCachedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool",
            "newSingleThreadScheduledExecutor",
            "newWorkStealingPool");
    private static final Set<String> POOLS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "java.util.Timer");
    private static final Set<String> STOPS = Set.of("shutdown", "shutdownNow", "close", "cancel", "invokeAll");

    private final RuleDescriptor descriptor = RulePages.descriptor(ExecutorNotShutDown.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, ExecutorNotShutDown::see);
        on.node(ClassInstanceCreation.class, ExecutorNotShutDown::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (FACTORIES.contains(call.getName().getIdentifier())) {
            MethodTarget target = unit.targetOf(call);
            if (target.is("java.util.concurrent.Executors", target.name())) {
                check(call, target.confidence(), unit);
            }
        }
    }

    private static void see(ClassInstanceCreation creation, UnitContext unit) {
        TypeName type = unit.typeOf(creation.getType());
        if (type.confidence() != Confidence.GUESSED
                && POOLS.contains(type.name())
                && creation.getAnonymousClassDeclaration() == null) {
            check(creation, type.confidence(), unit);
        }
    }

    private static void check(Expression made, Confidence confidence, UnitContext unit) {
        IVariableBinding keeper = keeper(made);
        if (keeper != null && keeper.isField() && !isStoppedOrGivenAway(keeper, unit.root())) {
            unit.report(made, "default", Map.of("name", Argument.code(keeper.getName())), confidence);
        }
    }

    /** The variable that is given the pool. */
    private static @Nullable IVariableBinding keeper(Expression made) {
        return switch (made.getParent()) {
            case VariableDeclarationFragment it -> it.resolveBinding();
            case Assignment it when it.getRightHandSide() == made -> CodeAround.variable(it.getLeftHandSide());
            case null, default -> null;
        };
    }

    private static boolean isStoppedOrGivenAway(IVariableBinding field, CompilationUnit root) {
        boolean[] found = new boolean[1];
        root.accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName name) {
                if (!found[0] && name.getIdentifier().equals(field.getName())) {
                    found[0] = isStopOrGift(name);
                }
                return false;
            }
        });
        return found[0];
    }

    private static boolean isStopOrGift(SimpleName name) {
        ASTNode whole = name;
        while (whole.getParent() instanceof Expression access
                && !(access instanceof MethodInvocation)
                && !(access instanceof ClassInstanceCreation)
                && !(access instanceof Assignment)) {
            whole = access;
        }
        return switch (whole.getParent()) {
            case MethodInvocation call ->
                call.getExpression() == whole
                        ? STOPS.contains(call.getName().getIdentifier())
                        : call.getName() != whole;
            case ClassInstanceCreation it -> true;
            case ReturnStatement it -> true;
            case Assignment it -> it.getRightHandSide() == whole;
            case VariableDeclarationFragment it -> it.getInitializer() == whole;
            case AbstractTypeDeclaration it -> false;
            default -> false;
        };
    }
}
