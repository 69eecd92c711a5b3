package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.Statement;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a name or key that is made of the time: two replicas make the same one in the same moment. */
public final class ClockIdentity implements Check {

    private static final Set<String> TEXTS = Set.of("valueOf", "toString", "toHexString", "append");

    private final RuleDescriptor descriptor = RulePages.descriptor(ClockIdentity.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, ClockIdentity::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!name.equals("currentTimeMillis")) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.is("java.lang.System", name) && isText(call, unit) && !isStored(call) && !isShown(call, unit)) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }

    /** Whether the time becomes a part of a text; a duration does not. */
    private static boolean isText(MethodInvocation call, UnitContext unit) {
        Expression whole = call;
        while (whole.getParent() instanceof ParenthesizedExpression around) {
            whole = around;
        }
        return switch (whole.getParent()) {
            case InfixExpression it ->
                it.getOperator() == InfixExpression.Operator.PLUS
                        && unit.typeOf(it).is("java.lang.String");
            case MethodInvocation it ->
                it.getExpression() != whole && TEXTS.contains(it.getName().getIdentifier());
            default -> false;
        };
    }

    /** Whether the text is a value kept under some other name. */
    private static boolean isStored(MethodInvocation call) {
        return call.getParent() instanceof MethodInvocation text
                && text.getParent() instanceof MethodInvocation keeping
                && keeping.arguments().size() == 2
                && keeping.arguments().get(1) == text;
    }

    /** Whether the text is for a reader: a log, a console, an exception. */
    private static boolean isShown(ASTNode call, UnitContext unit) {
        for (ASTNode node = call.getParent(); node != null; node = node.getParent()) {
            if (node instanceof MethodInvocation around && CodeAround.isLogging(around)) {
                return true;
            }
            if (node instanceof ClassInstanceCreation creation) {
                TypeName type = unit.typeOf(creation.getType());
                if (type.simpleName().endsWith("Exception") || type.simpleName().endsWith("Error")) {
                    return true;
                }
            }
            if (node instanceof Statement || node instanceof BodyDeclaration) {
                return false;
            }
        }
        return false;
    }
}
