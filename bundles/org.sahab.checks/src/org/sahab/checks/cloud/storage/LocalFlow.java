package org.sahab.checks.cloud.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;

/** What the local variables of one method hold, as far as the method itself says. */
final class LocalFlow {

    /** How many variables a value is followed through. */
    private static final int MOST_STEPS = 3;

    private LocalFlow() {}

    /** The member around a node, or the node itself. */
    static ASTNode member(ASTNode node) {
        ASTNode around = node;
        while (around.getParent() != null && !(around instanceof BodyDeclaration)) {
            around = around.getParent();
        }
        return around;
    }

    /** Whether a node or anything in it is meant. */
    static boolean holds(ASTNode within, Predicate<ASTNode> meant) {
        AtomicBoolean found = new AtomicBoolean();
        within.accept(new ASTVisitor() {
            @Override
            public boolean preVisit2(ASTNode node) {
                if (!found.get() && meant.test(node)) {
                    found.set(true);
                }
                return !found.get();
            }
        });
        return found.get();
    }

    /** Whether a value is made of what is meant, by itself or through the variables of its method. */
    static boolean comesFrom(Expression value, Predicate<ASTNode> meant) {
        return comesFrom(value, member(value), meant, MOST_STEPS);
    }

    private static boolean comesFrom(Expression value, ASTNode member, Predicate<ASTNode> meant, int steps) {
        if (holds(value, meant)) {
            return true;
        }
        return steps > 0
                && holds(
                        value,
                        node -> node instanceof SimpleName name
                                && holds(member, set -> isSet(set, name, member, meant, steps - 1)));
    }

    private static boolean isSet(ASTNode node, SimpleName name, ASTNode member, Predicate<ASTNode> meant, int steps) {
        Expression value = switch (node) {
            case VariableDeclarationFragment it
            when it.getName().getIdentifier().equals(name.getIdentifier()) -> it.getInitializer();
            case Assignment it
            when it.getLeftHandSide() instanceof SimpleName left
                    && left.getIdentifier().equals(name.getIdentifier()) -> it.getRightHandSide();
            default -> null;
        };
        return value != null && comesFrom(value, member, meant, steps);
    }
}
