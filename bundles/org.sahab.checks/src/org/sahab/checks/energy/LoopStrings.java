package org.sahab.checks.energy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.Javadoc;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.NullLiteral;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.ThisExpression;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * What one loop does with its variables, by their simple names: a local variable cannot be shadowed, and a field that is, is taken
 * for the variable that shadows it. Made in one pass over the loop and kept with it, so that a loop full of concatenations is not
 * searched once for each of them.
 */
final class LoopStrings {

    private static final String PROPERTY = "org.sahab.checks.energy.strings";

    /** Calls on a string, or with it as an argument, that say little of its content and do not force it to exist. */
    private static final Set<String> CHEAP = Set.of(
            "length", "isEmpty", "isBlank", "equals", "endsWith", "isNotEmpty", "isNotBlank", "hasText", "hasLength");

    private final Map<String, Assignment> first = new HashMap<>();
    private final Set<String> startedAgain = new HashSet<>();
    private final Set<String> needed = new HashSet<>();

    private LoopStrings() {}

    /** What this loop does. */
    static LoopStrings of(ASTNode loop) {
        if (loop.getProperty(PROPERTY) instanceof LoopStrings known) {
            return known;
        }
        LoopStrings strings = new LoopStrings();
        loop.accept(strings.new Reader());
        loop.setProperty(PROPERTY, strings);
        return strings;
    }

    /** The first assignment that lets the variable grow. */
    @Nullable
    Assignment first(SimpleName variable) {
        return first.get(variable.getIdentifier());
    }

    /** Whether a round may give the variable a value that does not hold the old one. */
    boolean isStartedAgain(SimpleName variable) {
        return startedAgain.contains(variable.getIdentifier());
    }

    /** Whether a round uses the whole string, so that a builder would have to make it as well. */
    boolean isNeeded(SimpleName variable) {
        return needed.contains(variable.getIdentifier());
    }

    /** Whether an assignment appends to, or puts before, what the variable holds. */
    static boolean grows(Assignment assignment, SimpleName variable) {
        return assignment.getOperator() == Assignment.Operator.PLUS_ASSIGN || operand(assignment, variable) != null;
    }

    /** The variable among what is put together on the right of {@code s = s + x}, {@code s = x + s}, {@code s = s.concat(x)}. */
    private static @Nullable SimpleName operand(Assignment assignment, SimpleName variable) {
        if (assignment.getOperator() != Assignment.Operator.ASSIGN) {
            return null;
        }
        return operand(assignment.getRightHandSide(), variable.getIdentifier());
    }

    private static @Nullable SimpleName operand(Expression value, String name) {
        return switch (value) {
            case ParenthesizedExpression it -> operand(it.getExpression(), name);
            case MethodInvocation it
            when it.getName().getIdentifier().equals("concat") && it.getExpression() != null ->
                named(it.getExpression(), name);
            case InfixExpression it
            when it.getOperator() == InfixExpression.Operator.PLUS -> {
                for (Expression part = it; part instanceof InfixExpression sum; part = sum.getLeftOperand()) {
                    SimpleName found = named(sum.getLeftOperand(), name);
                    if (found == null) {
                        found = named(sum.getRightOperand(), name);
                    }
                    for (Object more : sum.extendedOperands()) {
                        found = found == null ? named((Expression) more, name) : found;
                    }
                    if (found != null || sum.getOperator() != InfixExpression.Operator.PLUS) {
                        yield found;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }

    private static @Nullable SimpleName named(Expression expression, String name) {
        SimpleName simple = switch (expression) {
            case SimpleName it -> it;
            case FieldAccess it -> it.getName();
            default -> null;
        };
        return simple != null && simple.getIdentifier().equals(name) ? simple : null;
    }

    private final class Reader extends ASTVisitor {

        private final Set<SimpleName> grown = new HashSet<>();

        @Override
        public boolean visit(Assignment assignment) {
            SimpleName variable = switch (assignment.getLeftHandSide()) {
                case SimpleName it -> it;
                case FieldAccess it -> it.getName();
                default -> null;
            };
            if (variable != null) {
                grown.add(variable);
                SimpleName operand = operand(assignment, variable);
                if (operand != null) {
                    grown.add(operand);
                }
                if (operand != null || assignment.getOperator() == Assignment.Operator.PLUS_ASSIGN) {
                    first.putIfAbsent(variable.getIdentifier(), assignment);
                } else {
                    startedAgain.add(variable.getIdentifier());
                }
            }
            return true;
        }

        @Override
        public boolean visit(SimpleName name) {
            if (!grown.contains(name) && isVariable(name) && !isCheap(name)) {
                needed.add(name.getIdentifier());
            }
            return false;
        }

        @Override
        public boolean visit(ReturnStatement statement) {
            // Happens once; but a nested lambda's result is no end of the loop, and is read like any other code.
            return isInLambda(statement);
        }

        @Override
        public boolean visit(ThrowStatement statement) {
            return false;
        }

        @Override
        public boolean visit(Javadoc comment) {
            return false;
        }

        private static boolean isInLambda(ASTNode node) {
            for (ASTNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof LambdaExpression) {
                    return true;
                }
                if (parent instanceof BodyDeclaration) {
                    return false;
                }
            }
            return false;
        }

        private static boolean isVariable(SimpleName name) {
            ASTNode parent = name.getParent();
            if (parent instanceof MethodInvocation call && call.getName() == name
                    || parent instanceof VariableDeclaration declaration && declaration.getName() == name
                    || parent instanceof AbstractTypeDeclaration) {
                return false;
            }
            if (parent instanceof FieldAccess access && access.getName() == name) {
                return access.getExpression() instanceof ThisExpression;
            }
            return !(parent instanceof QualifiedName qualified && qualified.getName() == name)
                    && !(parent instanceof Type);
        }

        private static boolean isCheap(SimpleName name) {
            ASTNode parent = name.getParent() instanceof FieldAccess access ? access.getParent() : name.getParent();
            return switch (parent) {
                case MethodInvocation call -> CHEAP.contains(call.getName().getIdentifier());
                case InfixExpression compared ->
                    List.of(InfixExpression.Operator.EQUALS, InfixExpression.Operator.NOT_EQUALS)
                                    .contains(compared.getOperator())
                            && (compared.getLeftOperand() instanceof NullLiteral
                                    || compared.getRightOperand() instanceof NullLiteral);
                case null, default -> false;
            };
        }
    }
}
