package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ArrayAccess;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.PostfixExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds numbers that a static counter hands out: each replica hands out the same ones. */
public final class LocalSequence implements Check {

    private static final Set<String> NEXT = Set.of(
            "incrementAndGet",
            "getAndIncrement",
            "addAndGet",
            "getAndAdd",
            "decrementAndGet",
            "getAndDecrement",
            "updateAndGet",
            "getAndUpdate");
    private static final Set<String> COUNTERS =
            Set.of("java.util.concurrent.atomic.AtomicInteger", "java.util.concurrent.atomic.AtomicLong");

    private final RuleDescriptor descriptor = RulePages.descriptor(LocalSequence.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(PostfixExpression.class, (it, unit) -> check(it, it.getOperand(), Confidence.RESOLVED, unit));
        on.node(PrefixExpression.class, LocalSequence::see);
        on.node(MethodInvocation.class, LocalSequence::see);
    }

    private static void see(PrefixExpression step, UnitContext unit) {
        if (step.getOperator() == PrefixExpression.Operator.INCREMENT
                || step.getOperator() == PrefixExpression.Operator.DECREMENT) {
            check(step, step.getOperand(), Confidence.RESOLVED, unit);
        }
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (NEXT.contains(call.getName().getIdentifier()) && call.getExpression() != null) {
            TypeName type = unit.typeOf(call.getExpression());
            if (COUNTERS.contains(type.name())) {
                check(call, call.getExpression(), type.confidence(), unit);
            }
        }
    }

    private static void check(Expression step, Expression counter, Confidence confidence, UnitContext unit) {
        IVariableBinding field = CodeAround.variable(counter);
        if (field != null
                && field.isField()
                && Modifier.isStatic(field.getModifiers())
                && isHandedOut(step)
                && !namesThread(step)) {
            unit.report(step, "default", Map.of("name", Argument.code(field.getName())), confidence);
        }
    }

    /** Not if it only counts, is compared, or finds a place in memory. */
    private static boolean isHandedOut(Expression step) {
        return switch (step.getParent()) {
            case ExpressionStatement it -> false;
            case ForStatement it -> false;
            case LambdaExpression it -> false;
            case ArrayAccess it -> false;
            case InfixExpression it ->
                it.getOperator() == InfixExpression.Operator.PLUS || it.getOperator() == InfixExpression.Operator.MINUS;
            default -> true;
        };
    }

    /** Whether the number goes into the name of a thread, which nobody outside of the process sees. */
    private static boolean namesThread(Expression step) {
        for (ASTNode node = step.getParent(); node != null; node = node.getParent()) {
            boolean thread = switch (node) {
                case ClassInstanceCreation it ->
                    it.getType().toString().contains("Thread")
                            || it.getType().toString().endsWith("Timer");
                case MethodInvocation it -> it.getName().getIdentifier().equals("setName");
                case MethodDeclaration it -> it.getName().getIdentifier().equals("newThread");
                case SuperConstructorInvocation it -> true;
                default -> false;
            };
            if (thread) {
                return true;
            }
            if (node instanceof BodyDeclaration) {
                break;
            }
        }
        for (ASTNode node = step.getParent(); node != null; node = node.getParent()) {
            if (node instanceof TypeDeclaration type
                    && (type.getName().getIdentifier().endsWith("ThreadFactory")
                            || type.getName().getIdentifier().endsWith("Thread"))) {
                return true;
            }
        }
        return false;
    }
}
