package org.sahab.checks.energy;

import java.util.Set;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.TextBlock;

/** Tells which strings cannot be null, by their form alone. */
final class Nullness {

    /** Types whose methods give no string that is null. */
    private static final Set<String> NEVER_NULL = Set.of(
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.AbstractStringBuilder",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Float",
            "java.lang.Double");

    private Nullness() {}

    /** Whether an expression of a string type has a value other than null whenever it has one. */
    static boolean isNeverNull(Expression expression) {
        if (expression.resolveConstantExpressionValue() instanceof String) {
            return true;
        }
        return switch (Growth.stripped(expression)) {
            case StringLiteral it -> true;
            case TextBlock it -> true;
            case InfixExpression it -> true;
            case ClassInstanceCreation it -> true;
            case CastExpression it -> isNeverNull(it.getExpression());
            case ConditionalExpression it -> isNeverNull(it.getThenExpression()) && isNeverNull(it.getElseExpression());
            case Assignment it ->
                it.getOperator() == Assignment.Operator.PLUS_ASSIGN || isNeverNull(it.getRightHandSide());
            case MethodInvocation it -> {
                IMethodBinding method = it.resolveMethodBinding();
                yield method != null
                        && NEVER_NULL.contains(
                                method.getDeclaringClass().getErasure().getQualifiedName())
                        && Growth.isString(method.getReturnType());
            }
            default -> false;
        };
    }
}
