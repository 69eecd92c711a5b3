package org.sahab.checks.cloud.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.ArrayInitializer;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.TextBlock;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.PlatformNames;

/**
 * Puts an environment variable before an address in the code: {@code System.getenv().getOrDefault("NAME", "address")}, or the same
 * with {@code ?:} for code older than Java 8.
 *
 * <p>Not where the language asks for a constant, nor for a constant that another file may use so; not where the address is
 * compared with something; not where only a part of the address is in the literal, and the rest is more than a port.
 */
final class EnvironmentAddress {

    /** After host and port, within a literal that starts with the address. */
    private static final Pattern COMPLETE = Pattern.compile("(?s)^(?>(?:[^/?#;]*//)?)[^/?#;]+[/?#;].*");

    private static final Pattern ADDRESS =
            Pattern.compile("//|^[\\w.-]+:\\d|^\\[[0-9A-Fa-f:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final Pattern CONTINUED = Pattern.compile("(?s)^[/?#;].*");

    private static final Set<String> COMPARISONS = Set.of(
            "equals",
            "equalsIgnoreCase",
            "startsWith",
            "endsWith",
            "contains",
            "indexOf",
            "matches",
            "compareTo",
            "assertEquals",
            "assertSame");

    private EnvironmentAddress() {}

    static Optional<TextEdit> edit(FixTarget target) {
        Expression literal = literal(target);
        if (literal == null
                || !ADDRESS.matcher(value(literal)).find()
                || !PlatformNames.isFree("System", target.root())) {
            return Optional.empty();
        }
        Expression address = address(literal);
        if (address == null || !mayVary(address, target)) {
            return Optional.empty();
        }
        String name = EnvironmentName.of(address, value(literal), target.root());
        TextEdit edit = new MultiTextEdit();
        int start = address.getStartPosition();
        int end = start + address.getLength();
        if (target.isAtLeast(8)) {
            edit.addChild(new InsertEdit(start, "System.getenv().getOrDefault(\"" + name + "\", "));
            edit.addChild(new InsertEdit(end, ")"));
        } else {
            String read = "System.getenv(\"" + name + "\")";
            boolean open = isDelimited(address);
            edit.addChild(new InsertEdit(start, (open ? "" : "(") + read + " != null ? " + read + " : "));
            if (!open) {
                edit.addChild(new InsertEdit(end, ")"));
            }
        }
        return Optional.of(edit);
    }

    private static @Nullable Expression literal(FixTarget target) {
        StringLiteral literal = target.node(StringLiteral.class);
        return literal != null ? literal : target.node(TextBlock.class);
    }

    private static String value(Expression literal) {
        return literal instanceof StringLiteral string
                ? string.getLiteralValue()
                : ((TextBlock) literal).getLiteralValue();
    }

    /**
     * The expression that is the address: the literal, if host and port are in it, else the concatenation that it begins if that
     * adds one value to constants, which is the port. Null if there is none such.
     */
    private static @Nullable Expression address(Expression literal) {
        if (!(literal.getParent() instanceof InfixExpression sum)
                || sum.getOperator() != InfixExpression.Operator.PLUS
                || COMPLETE.matcher(value(literal)).matches()) {
            return literal;
        }
        InfixExpression whole = sum;
        while (whole.getLocationInParent() == InfixExpression.LEFT_OPERAND_PROPERTY
                && whole.getParent() instanceof InfixExpression outer
                && outer.getOperator() == InfixExpression.Operator.PLUS) {
            whole = outer;
        }
        List<Expression> operands = new ArrayList<>();
        collect(whole, operands);
        int next = operands.indexOf(literal) + 1;
        if (next == operands.size()
                || operands.get(next).resolveConstantExpressionValue() instanceof String following
                        && CONTINUED.matcher(following).matches()) {
            return literal;
        }
        long values = operands.stream()
                .filter(operand -> operand.resolveConstantExpressionValue() == null)
                .count();
        return operands.get(0) == literal && values <= 1 ? whole : null;
    }

    private static void collect(InfixExpression sum, List<Expression> operands) {
        if (sum.getLeftOperand() instanceof InfixExpression left
                && left.getOperator() == InfixExpression.Operator.PLUS) {
            collect(left, operands);
        } else {
            operands.add(sum.getLeftOperand());
        }
        operands.add(sum.getRightOperand());
        for (Object more : sum.extendedOperands()) {
            operands.add((Expression) more);
        }
    }

    /** Whether the expression may be replaced by one that is no constant and has another value at another place. */
    private static boolean mayVary(Expression address, FixTarget target) {
        if (isCompared(address)) {
            return false;
        }
        for (ASTNode node = address; node != null; node = node.getParent()) {
            if (node instanceof Annotation
                    || node instanceof AnnotationTypeMemberDeclaration
                    || node instanceof SwitchCase
                    || (node.getFlags() & (ASTNode.MALFORMED | ASTNode.RECOVERED)) != 0) {
                return false;
            }
            if (node instanceof VariableDeclarationFragment fragment) {
                IVariableBinding variable = fragment.resolveBinding();
                if (variable == null
                        || variable.getConstantValue() != null && !new ConstantUses(target).mayVary(fragment)) {
                    return false;
                }
            }
            if (node instanceof BodyDeclaration) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCompared(Expression address) {
        return switch (address.getParent()) {
            case InfixExpression it -> it.getOperator() != InfixExpression.Operator.PLUS;
            case MethodInvocation it ->
                it.getExpression() == address
                        || COMPARISONS.contains(it.getName().getIdentifier());
            default -> false;
        };
    }

    /** Whether the text around an expression keeps a conditional expression together in its stead. */
    private static boolean isDelimited(Expression address) {
        ASTNode parent = address.getParent();
        return parent instanceof VariableDeclaration
                || parent instanceof Assignment
                || parent instanceof ReturnStatement
                || parent instanceof ParenthesizedExpression
                || parent instanceof ArrayInitializer
                || !(parent instanceof Expression);
    }
}
