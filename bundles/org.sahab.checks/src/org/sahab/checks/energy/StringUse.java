package org.sahab.checks.energy;

import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.SwitchExpression;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.jspecify.annotations.Nullable;

/** One place where a string variable is used, by what a builder in its stead would have to do there. */
sealed interface StringUse {

    /** The variable as it is named there. */
    SimpleName name();

    /** Something is appended, by a statement of its own. */
    record Append(SimpleName name, Growth growth) implements StringUse {}

    /** The variable gets a value in another way. */
    record Overwrite(SimpleName name, Assignment assignment) implements StringUse {}

    /** A call that a builder understands as well, such as {@code s.length()}. */
    record Query(SimpleName name) implements StringUse {}

    /** The string is tested for being empty by this call. */
    record EmptyTest(SimpleName name, MethodInvocation call) implements StringUse {}

    /** The string is compared for identity. */
    record Compare(SimpleName name) implements StringUse {}

    /**
     * The string is needed as such.
     *
     * @param leaving whether it is returned or thrown, and so needed once
     */
    record Read(SimpleName name, boolean leaving) implements StringUse {}

    /** What a variable is used for at one place; the one on the right of {@code s = s + x} is no use of its own. */
    static StringUse of(SimpleName name) {
        Expression outer = withParentheses(name);
        return switch (outer.getParent()) {
            case Assignment it when it.getLeftHandSide() == outer -> assigned(name, it);
            case MethodInvocation it when it.getExpression() == outer -> called(name, it);
            case MethodInvocation it
            when it.getName().getIdentifier().equals("equals")
                    && it.arguments().size() == 1
                    && isEmpty(it.getExpression()) -> new EmptyTest(name, it);
            case InfixExpression it
            when it.getOperator() == InfixExpression.Operator.EQUALS
                    || it.getOperator() == InfixExpression.Operator.NOT_EQUALS -> new Compare(name);
            default -> new Read(name, isLeaving(outer));
        };
    }

    private static Expression withParentheses(SimpleName name) {
        Expression outer = name;
        while (outer.getParent() instanceof ParenthesizedExpression parenthesized) {
            outer = parenthesized;
        }
        return outer;
    }

    private static StringUse assigned(SimpleName name, Assignment assignment) {
        Growth growth = isStatement(assignment) ? Growth.of(assignment, name) : null;
        return growth == null ? new Overwrite(name, assignment) : new Append(name, growth);
    }

    private static boolean isStatement(Assignment assignment) {
        return assignment.getParent() instanceof ExpressionStatement statement
                        && !(statement.getParent() instanceof SwitchExpression)
                || assignment.getLocationInParent() == ForStatement.UPDATERS_PROPERTY
                || assignment.getLocationInParent() == ForStatement.INITIALIZERS_PROPERTY;
    }

    private static StringUse called(SimpleName name, MethodInvocation call) {
        return switch (call.getName().getIdentifier() + call.arguments().size()) {
            case "length0", "charAt1", "substring1", "substring2", "toString0" -> new Query(name);
            case "isEmpty0" -> new EmptyTest(name, call);
            case "equals1" ->
                isEmpty((Expression) call.arguments().get(0))
                        ? new EmptyTest(name, call)
                        : new Read(name, isLeaving(call));
            default -> new Read(name, isLeaving(call));
        };
    }

    private static boolean isEmpty(@Nullable Expression expression) {
        return expression instanceof StringLiteral literal
                && literal.getLiteralValue().isEmpty();
    }

    private static boolean isLeaving(ASTNode node) {
        ASTNode statement = node;
        while (!(statement instanceof Statement) && statement != null) {
            statement = statement.getParent();
        }
        return statement instanceof ReturnStatement || statement instanceof ThrowStatement;
    }
}
