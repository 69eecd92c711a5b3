package org.sahab.checks.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.BooleanLiteral;
import org.eclipse.jdt.core.dom.BreakStatement;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.LabeledStatement;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NumberLiteral;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.SwitchStatement;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.eclipse.jdt.core.dom.VariableDeclarationExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.UnitContext;

/**
 * Tells which loops around a node repeat it as often as there is data. A loop is a loop statement, or a lambda, anonymous class
 * or method reference that a call such as {@code forEach} runs for every element.
 */
final class Loops {

    private static final String WAITS = "org.sahab.checks.energy.waits";
    private static final Pattern RETRY = Pattern.compile("(?i)retr(?:y|ies)|attempt|^(?:max|num|n|total)?_?tries$");

    /** Methods that run the code they are given now or soon, once for each time they are called. */
    private static final Set<String> RUN_AT_ONCE = Set.of(
            "execute",
            "executeWithoutResult",
            "doInTransaction",
            "inTransaction",
            "doPrivileged",
            "submit",
            "runAsync",
            "supplyAsync");

    /** A loop that a constant ends after so many rounds does not grow with the data. */
    private static final long FEW_ROUNDS = 10;

    /** Statements of a switch that are looked at; one with more was made by a machine. */
    private static final int CASES = 2_000;

    private Loops() {}

    /**
     * The loops that repeat a node, from the innermost, up to the method or initialiser around it. Code that is handed to somebody
     * else, such as a listener, runs at another time and is as good as a method of its own.
     */
    static List<ASTNode> around(ASTNode node, UnitContext unit) {
        List<ASTNode> loops = new ArrayList<>(2);
        if (node instanceof MethodReference && isIterated(node, node.getParent(), unit)) {
            loops.add(node);
        }
        ASTNode child = node;
        for (ASTNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof LambdaExpression) {
                if (isIterated(child, parent.getParent(), unit)) {
                    loops.add(parent);
                } else if (!runsAtOnce(parent)) {
                    break;
                }
            } else if (parent instanceof AnonymousClassDeclaration) {
                if (isIterated(child, parent.getParent().getParent(), unit)) {
                    loops.add(parent);
                } else if (!runsAtOnce(parent.getParent())) {
                    break;
                }
            } else if (parent instanceof BodyDeclaration) {
                if (!(parent.getParent() instanceof AnonymousClassDeclaration)) {
                    break;
                }
            } else if (isLoopStatement(parent) && isRepeated(parent, child)) {
                loops.add(parent);
            }
            child = parent;
        }
        return loops;
    }

    private static boolean isIterated(ASTNode code, ASTNode call, UnitContext unit) {
        return unit.loopDepth(code) > unit.loopDepth(call);
    }

    private static boolean runsAtOnce(ASTNode code) {
        return code.getParent() instanceof MethodInvocation call
                && code.getLocationInParent() == MethodInvocation.ARGUMENTS_PROPERTY
                && RUN_AT_ONCE.contains(call.getName().getIdentifier());
    }

    /** The innermost loop that repeats a call as often as there is data, or null. */
    static @Nullable ASTNode repeating(ASTNode call, UnitContext unit) {
        for (ASTNode loop : around(call, unit)) {
            if (!isLeftAfter(loop, call)
                    && !hasFewRounds(loop)
                    && !isEndless(loop)
                    && !isRetry(loop)
                    && !isDrivenBy(loop, call)
                    && !waits(loop)) {
                return loop;
            }
        }
        return null;
    }

    private static boolean isLoopStatement(ASTNode node) {
        return node instanceof ForStatement
                || node instanceof EnhancedForStatement
                || node instanceof WhileStatement
                || node instanceof DoStatement;
    }

    private static boolean isRepeated(ASTNode loop, ASTNode child) {
        return child.getLocationInParent() != ForStatement.INITIALIZERS_PROPERTY
                && child.getLocationInParent() != EnhancedForStatement.EXPRESSION_PROPERTY
                && child.getParent() == loop;
    }

    /** Whether the loop is left for good whenever the node was evaluated, because a statement after it says so. */
    static boolean isLeftAfter(ASTNode loop, ASTNode node) {
        for (ASTNode child = node; child != loop; child = child.getParent()) {
            if (child instanceof Statement statement && leaves(statement, loop)) {
                return true;
            }
            if (isFollowedByLeaving(child, loop)) {
                return true;
            }
        }
        return false;
    }

    /** Only the last statement of a block, or of a case, can leave: nothing can follow it. */
    private static boolean isFollowedByLeaving(ASTNode child, ASTNode loop) {
        if (child.getParent() instanceof Block block) {
            List<?> statements = block.statements();
            return leaves((Statement) statements.get(statements.size() - 1), loop);
        }
        if (child.getParent() instanceof SwitchStatement choice
                && choice.statements().size() <= CASES
                && child.getLocationInParent() == SwitchStatement.STATEMENTS_PROPERTY) {
            List<?> statements = choice.statements();
            for (int i = statements.indexOf(child) + 1; i < statements.size(); i++) {
                if (statements.get(i) instanceof SwitchCase) {
                    return false;
                }
                if (leaves((Statement) statements.get(i), loop)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean leaves(Statement statement, ASTNode loop) {
        return switch (statement) {
            case ReturnStatement it -> !(loop instanceof LambdaExpression) && !isInsideCode(it, loop);
            case ThrowStatement it -> true;
            case BreakStatement it -> isLeftBy(it, loop);
            default -> false;
        };
    }

    /** Whether a lambda or class stands between the statement and the loop, which the statement then ends instead. */
    private static boolean isInsideCode(Statement statement, ASTNode loop) {
        for (ASTNode node = statement; node != null && node != loop; node = node.getParent()) {
            if (node instanceof LambdaExpression || node instanceof AnonymousClassDeclaration) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeftBy(BreakStatement statement, ASTNode loop) {
        String label =
                statement.getLabel() == null ? null : statement.getLabel().getIdentifier();
        for (ASTNode node = statement.getParent(); node != null; node = node.getParent()) {
            if (label == null) {
                if (node == loop) {
                    return true;
                }
                if (isLoopStatement(node) || node instanceof SwitchStatement) {
                    return false;
                }
            } else if (node instanceof LabeledStatement labelled
                    && labelled.getLabel().getIdentifier().equals(label)) {
                return contains(labelled, loop);
            }
        }
        return false;
    }

    private static boolean contains(ASTNode outer, ASTNode inner) {
        for (ASTNode node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a constant says that the loop ends after a few rounds, as it counts to it, or fills up to a multiple of it, or
     * whether it runs over the constants of an enum.
     */
    static boolean hasFewRounds(ASTNode loop) {
        if (condition(loop) instanceof InfixExpression compared
                && compared.getLeftOperand() instanceof InfixExpression remainder
                && remainder.getOperator() == InfixExpression.Operator.REMAINDER
                && remainder.getRightOperand() instanceof NumberLiteral multiple) {
            return value(multiple) <= FEW_ROUNDS;
        }
        if (loop instanceof EnhancedForStatement each) {
            return each.getExpression() instanceof MethodInvocation call
                    && call.getName().getIdentifier().equals("values")
                    && call.getExpression() instanceof Name name
                    && name.resolveBinding() instanceof ITypeBinding type
                    && type.isEnum();
        }
        if (!(loop instanceof ForStatement counted)
                || !(counted.getExpression() instanceof InfixExpression condition)
                || !(condition.getRightOperand() instanceof NumberLiteral end)
                || counted.initializers().size() != 1
                || !(counted.initializers().get(0) instanceof VariableDeclarationExpression declared)
                || declared.fragments().size() != 1
                || !(((VariableDeclarationFragment) declared.fragments().get(0)).getInitializer()
                        instanceof NumberLiteral start)) {
            return false;
        }
        InfixExpression.Operator operator = condition.getOperator();
        return (operator == InfixExpression.Operator.LESS || operator == InfixExpression.Operator.LESS_EQUALS)
                && value(end) - value(start) <= FEW_ROUNDS;
    }

    private static double value(NumberLiteral literal) {
        try {
            return Integer.decode(literal.getToken());
        } catch (NumberFormatException tooLarge) {
            return Double.MAX_VALUE;
        }
    }

    /** Serving and paging loops run for ever, or until something inside says that all was had. */
    private static boolean isEndless(ASTNode loop) {
        Expression condition = condition(loop);
        return loop instanceof ForStatement && condition == null
                || condition instanceof BooleanLiteral literal && literal.booleanValue();
    }

    private static @Nullable Expression condition(ASTNode loop) {
        return switch (loop) {
            case ForStatement it -> it.getExpression();
            case WhileStatement it -> it.getExpression();
            case DoStatement it -> it.getExpression();
            default -> null;
        };
    }

    private static boolean isRetry(ASTNode loop) {
        Expression condition = condition(loop);
        return condition != null && mentions(condition, RETRY);
    }

    /** Whether the call decides whether the loop goes on: it stands in the condition, or its result does. */
    private static boolean isDrivenBy(ASTNode loop, ASTNode call) {
        Expression condition = condition(loop);
        if (condition == null) {
            return false;
        }
        for (ASTNode node = call; node != loop; node = node.getParent()) {
            if (node == condition) {
                return true;
            }
            String result = switch (node) {
                case Assignment it when it.getLeftHandSide() instanceof SimpleName name -> name.getIdentifier();
                case VariableDeclarationFragment it -> it.getName().getIdentifier();
                default -> null;
            };
            if (result != null) {
                return mentions(condition, Pattern.compile("^" + Pattern.quote(result) + "$"));
            }
            if (node instanceof Statement) {
                return false;
            }
        }
        return false;
    }

    private static boolean mentions(Expression expression, Pattern names) {
        boolean[] found = new boolean[1];
        expression.accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName name) {
                found[0] |= names.matcher(name.getIdentifier()).find();
                return false;
            }

            @Override
            public boolean preVisit2(ASTNode node) {
                return !found[0];
            }
        });
        return found[0];
    }

    /** Whether a round waits: the loop then polls or tries again, and is not about many elements. Looked up once per loop. */
    private static boolean waits(ASTNode loop) {
        Object known = loop.getProperty(WAITS);
        if (known == null) {
            known = waitsInside(loop);
            loop.setProperty(WAITS, known);
        }
        return Objects.equals(known, Boolean.TRUE);
    }

    private static Boolean waitsInside(ASTNode loop) {
        boolean[] found = new boolean[1];
        loop.accept(new ASTVisitor() {
            @Override
            public boolean preVisit2(ASTNode node) {
                return !found[0] && !(node instanceof AnonymousClassDeclaration);
            }

            @Override
            public boolean visit(MethodInvocation call) {
                int arguments = call.arguments().size();
                found[0] |= switch (call.getName().getIdentifier()) {
                    case "sleep" -> arguments >= 1;
                    case "wait" -> arguments <= 2;
                    case "await", "awaitTermination", "onSpinWait", "parkNanos" -> true;
                    case "take" -> arguments == 0;
                    default -> false;
                };
                return true;
            }
        });
        return found[0];
    }
}
