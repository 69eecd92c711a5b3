package org.sahab.checks.cloud.portability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CharacterLiteral;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.checks.cloud.PropertyCalls;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that does one thing on one operating system and another thing on another. */
public final class OperatingSystemBranch implements Check {

    private static final Set<String> CHANGES =
            Set.of("toLowerCase", "toUpperCase", "trim", "strip", "substring", "replace");
    private static final Set<String> COMPARISONS = Set.of(
            "startsWith",
            "endsWith",
            "contains",
            "indexOf",
            "equals",
            "equalsIgnoreCase",
            "matches",
            "regionMatches",
            "compareTo");
    private static final List<String> FAMILIES = List.of(
            "org.codehaus.plexus.util.Os", "org.apache.tools.ant.taskdefs.condition.Os", "org.apache.commons.exec.OS");

    private final RuleDescriptor descriptor = RulePages.descriptor(OperatingSystemBranch.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, OperatingSystemBranch::see);
        on.node(InfixExpression.class, OperatingSystemBranch::seeSeparator);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        MethodTarget target = unit.targetOf(call);
        boolean asked = "os.name".equals(PropertyCalls.read(call, unit)) && isCompared(call);
        boolean family = call.getName().getIdentifier().startsWith("isFamily")
                && target.confidence() != Confidence.GUESSED
                && target.types().stream().anyMatch(FAMILIES::contains);
        if (asked || family) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }

    /** Whether the text, or the variable that keeps it, is compared with something. */
    private static boolean isCompared(MethodInvocation read) {
        Expression value = read;
        while (true) {
            ASTNode parent = value.getParent();
            if (parent instanceof ParenthesizedExpression it) {
                value = it;
            } else if (parent instanceof MethodInvocation it && it.getExpression() == value) {
                String name = it.getName().getIdentifier();
                if (COMPARISONS.contains(name)) {
                    return true;
                }
                if (!CHANGES.contains(name)) {
                    return false;
                }
                value = it;
            } else if (parent instanceof MethodInvocation it) {
                return COMPARISONS.contains(it.getName().getIdentifier())
                        && it.getExpression() instanceof StringLiteral;
            } else {
                return parent instanceof VariableDeclarationFragment it && isComparedLater(it);
            }
        }
    }

    private static boolean isComparedLater(VariableDeclarationFragment kept) {
        IBinding variable = kept.resolveBinding();
        boolean[] found = {false};
        if (variable != null) {
            kept.getRoot().accept(new ASTVisitor() {
                @Override
                public boolean visit(SimpleName node) {
                    found[0] |= node != kept.getName() && node.resolveBinding() == variable && compares(node);
                    return false;
                }
            });
        }
        return found[0];
    }

    private static boolean compares(SimpleName variable) {
        Expression value = variable;
        while (value.getParent() instanceof MethodInvocation it && it.getExpression() == value) {
            if (COMPARISONS.contains(it.getName().getIdentifier())) {
                return true;
            }
            value = it;
        }
        return false;
    }

    /** {@code File.separatorChar == '\\'} asks for Windows too. */
    private static void seeSeparator(InfixExpression comparison, UnitContext unit) {
        InfixExpression.Operator operator = comparison.getOperator();
        Expression left = comparison.getLeftOperand();
        Expression right = comparison.getRightOperand();
        if ((operator == InfixExpression.Operator.EQUALS || operator == InfixExpression.Operator.NOT_EQUALS)
                && (isSeparator(left, unit) && right instanceof CharacterLiteral
                        || isSeparator(right, unit) && left instanceof CharacterLiteral)) {
            unit.report(comparison, "default", Map.of(), Confidence.RESOLVED);
        }
    }

    private static boolean isSeparator(Expression operand, UnitContext unit) {
        String text = operand.toString();
        return (text.endsWith("File.separatorChar") || text.endsWith("File.pathSeparatorChar"))
                && unit.typeOf(operand).name().equals("char");
    }
}
