package org.sahab.checks.energy;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.SwitchExpression;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that appends to a string: {@code s += x}, {@code s = s + x} or {@code s = s.concat(x)}.
 *
 * @param assignment the assignment
 * @param kept the variable on the right, null for {@code +=}
 * @param parts what is appended one after the other
 * @param whole what is appended as one expression, null if there is none such
 */
record Growth(
        Assignment assignment,
        @Nullable SimpleName kept,
        List<Part> parts,
        @Nullable Expression whole) {

    /**
     * Something that the language turns into one string: an operand, or a sum of numbers that stands before the first string.
     *
     * @param operands one, or several to be added as numbers
     */
    record Part(List<Expression> operands) {

        Expression first() {
            return operands.get(0);
        }

        Expression last() {
            return operands.get(operands.size() - 1);
        }
    }

    /** The growth that an assignment is; null if it is none, or if the type of something in it is not known. */
    static @Nullable Growth of(Assignment assignment, SimpleName variable) {
        Expression value = assignment.getRightHandSide();
        List<Part> parts = new ArrayList<>();
        if (assignment.getOperator() == Assignment.Operator.PLUS_ASSIGN) {
            return split(value, parts) ? new Growth(assignment, null, parts, value) : null;
        }
        if (assignment.getOperator() != Assignment.Operator.ASSIGN) {
            return null;
        }
        if (stripped(value) instanceof MethodInvocation call
                && call.getName().getIdentifier().equals("concat")
                && call.arguments().size() == 1
                && call.getExpression() != null
                && is(call.getExpression(), variable)) {
            Expression argument = (Expression) call.arguments().get(0);
            // concat fails on null, which append would write out.
            return Nullness.isNeverNull(argument) && split(argument, parts)
                    ? new Growth(assignment, (SimpleName) stripped(call.getExpression()), parts, argument)
                    : null;
        }
        SimpleName kept = splitAfter(value, variable, parts);
        return kept == null
                ? null
                : new Growth(
                        assignment,
                        kept,
                        parts,
                        parts.size() == 1 ? parts.get(0).first() : null);
    }

    /** Splits what is added behind the variable, which makes a string of each operand by itself. */
    private static @Nullable SimpleName splitAfter(Expression sum, SimpleName variable, List<Part> parts) {
        Expression value = stripped(sum);
        if (!(value instanceof InfixExpression infix) || infix.getOperator() != InfixExpression.Operator.PLUS) {
            return null;
        }
        SimpleName kept = is(infix.getLeftOperand(), variable)
                ? (SimpleName) stripped(infix.getLeftOperand())
                : splitAfter(infix.getLeftOperand(), variable, parts);
        if (kept == null) {
            return null;
        }
        List<Expression> operands = operands(infix);
        for (Expression operand : operands.subList(1, operands.size())) {
            if (!split(operand, parts)) {
                return null;
            }
        }
        return kept;
    }

    /** Splits a concatenation into its parts; false if a type is not known. */
    private static boolean split(Expression expression, List<Part> parts) {
        Expression value = stripped(expression);
        ITypeBinding type = value.resolveTypeBinding();
        if (type == null) {
            return false;
        }
        if (!isString(type)
                || !(value instanceof InfixExpression infix)
                || infix.getOperator() != InfixExpression.Operator.PLUS) {
            parts.add(new Part(List.of(value)));
            return true;
        }
        List<Expression> numbers = new ArrayList<>();
        boolean string = false;
        for (Expression operand : operands(infix)) {
            ITypeBinding operandType = operand.resolveTypeBinding();
            if (operandType == null) {
                return false;
            }
            if (!string && !isString(operandType)) {
                numbers.add(operand);
                continue;
            }
            if (!string && !numbers.isEmpty()) {
                parts.add(new Part(numbers.size() == 1 ? List.of(stripped(numbers.get(0))) : List.copyOf(numbers)));
            }
            string = true;
            if (!split(operand, parts)) {
                return false;
            }
        }
        return string;
    }

    private static List<Expression> operands(InfixExpression infix) {
        List<Expression> operands = new ArrayList<>();
        operands.add(infix.getLeftOperand());
        operands.add(infix.getRightOperand());
        for (Object more : infix.extendedOperands()) {
            operands.add((Expression) more);
        }
        return operands;
    }

    /**
     * Whether the type of an expression depends on where it stands, so that as an argument of an overloaded method it may mean
     * something else.
     */
    static boolean isPoly(Expression expression) {
        return switch (stripped(expression)) {
            case ConditionalExpression it -> isPoly(it.getThenExpression()) || isPoly(it.getElseExpression());
            case MethodInvocation it -> it.typeArguments().isEmpty() && isPoly(it.resolveMethodBinding());
            case SuperMethodInvocation it -> it.typeArguments().isEmpty() && isPoly(it.resolveMethodBinding());
            case SwitchExpression it -> true;
            default -> false;
        };
    }

    private static boolean isPoly(@Nullable IMethodBinding method) {
        if (method == null) {
            return true;
        }
        ITypeBinding result = method.getMethodDeclaration().getReturnType();
        return result.isTypeVariable() && result.getDeclaringMethod() != null;
    }

    static boolean isString(ITypeBinding type) {
        return type.getQualifiedName().equals("java.lang.String");
    }

    static Expression stripped(Expression expression) {
        Expression inner = expression;
        while (inner instanceof ParenthesizedExpression parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    private static boolean is(Expression expression, SimpleName variable) {
        return stripped(expression) instanceof SimpleName name
                && name.getIdentifier().equals(variable.getIdentifier());
    }
}
