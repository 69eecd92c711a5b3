package org.sahab.checks.energy;

import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BreakStatement;
import org.eclipse.jdt.core.dom.ContinueStatement;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.LabeledStatement;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.SwitchStatement;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.TypeDeclarationStatement;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.eclipse.jdt.core.dom.YieldStatement;
import org.jspecify.annotations.Nullable;

/** Tells whether a statement put behind a loop runs whenever somebody can see a variable that the loop changed. */
final class LoopEnds {

    private LoopEnds() {}

    /**
     * Whether it does.
     *
     * @param loop the loop statement
     * @param outer the loop, or the outermost of its labels
     */
    static boolean isAlwaysLeftAtItsEnd(Statement loop, Statement outer, LocalString string) {
        return canEnd(loop, outer) && !jumpsOut(loop, outer) && !isSeenAfterFailure(outer, string);
    }

    /** Whether a statement behind the loop can be reached, as the language sees it. */
    private static boolean canEnd(Statement loop, Statement outer) {
        List<?> siblings = (List<?>) outer.getParent().getStructuralProperty(outer.getLocationInParent());
        int next = siblings.indexOf(outer) + 1;
        if (next < siblings.size() && outer.getParent() instanceof Block) {
            // What stands there is reachable, or the code would not compile.
            return true;
        }
        Expression condition = switch (loop) {
            case WhileStatement it -> it.getExpression();
            case ForStatement it -> it.getExpression();
            default -> null;
        };
        if (loop instanceof EnhancedForStatement
                || condition != null && !Boolean.TRUE.equals(condition.resolveConstantExpressionValue())) {
            return true;
        }
        return !(loop instanceof DoStatement) && hasBreak(loop);
    }

    private static boolean hasBreak(Statement loop) {
        boolean[] found = new boolean[1];
        loop.accept(new Jumps() {
            @Override
            public boolean visit(BreakStatement jump) {
                found[0] |= goal(jump, jump.getLabel()) == loop;
                return false;
            }
        });
        return found[0];
    }

    private static boolean jumpsOut(Statement loop, Statement outer) {
        boolean[] found = new boolean[1];
        loop.accept(new Jumps() {
            @Override
            public boolean visit(BreakStatement jump) {
                check(jump.getLabel(), jump);
                return false;
            }

            @Override
            public boolean visit(ContinueStatement jump) {
                check(jump.getLabel(), jump);
                return false;
            }

            @Override
            public boolean visit(YieldStatement jump) {
                found[0] = true;
                return false;
            }

            private void check(@Nullable SimpleName label, Statement jump) {
                if (label != null) {
                    ASTNode goal = goal(jump, label);
                    found[0] |= goal == null || !LocalString.isInside(goal, outer);
                }
            }
        });
        return found[0];
    }

    /** The statement that a jump leaves or goes on with; the statement behind a label, not the label. */
    private static @Nullable ASTNode goal(Statement jump, @Nullable SimpleName label) {
        for (ASTNode node = jump.getParent(); node != null; node = node.getParent()) {
            if (label == null) {
                if (node instanceof ForStatement
                        || node instanceof EnhancedForStatement
                        || node instanceof WhileStatement
                        || node instanceof DoStatement
                        || node instanceof SwitchStatement) {
                    return node;
                }
            } else if (node instanceof LabeledStatement labelled
                    && labelled.getLabel().getIdentifier().equals(label.getIdentifier())) {
                Statement body = labelled.getBody();
                while (body instanceof LabeledStatement inner) {
                    body = inner.getBody();
                }
                return body;
            }
        }
        return null;
    }

    /** Whether the variable is used where an exception from the loop is handled, or after it was. */
    private static boolean isSeenAfterFailure(Statement outer, LocalString string) {
        for (TryStatement statement : string.triesAround(outer)) {
            if (!string.loopsAround(statement).isEmpty()) {
                return true;
            }
            ASTNode part = outer;
            while (part.getParent() != statement) {
                part = part.getParent();
            }
            for (StringUse use : string.uses()) {
                if (!(use instanceof StringUse.Overwrite)
                        && use.name().getStartPosition() > statement.getStartPosition()
                        && !LocalString.isInside(use.name(), part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sees the statements of a loop, not those of code that is only made there. */
    private abstract static class Jumps extends ASTVisitor {

        @Override
        public boolean visit(LambdaExpression code) {
            return false;
        }

        @Override
        public boolean visit(AnonymousClassDeclaration code) {
            return false;
        }

        @Override
        public boolean visit(TypeDeclarationStatement code) {
            return false;
        }
    }
}
