package org.sahab.checks.energy;

import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.ThisExpression;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/**
 * Finds a string that grows by concatenation in a loop: each round copies all that is there already, so that the work grows with
 * the square of the rounds.
 */
public final class StringAccumulatorInLoop implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(StringAccumulatorInLoop.class, "sahab-energy");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(Assignment.class, StringAccumulatorInLoop::see);
    }

    private static void see(Assignment assignment, UnitContext unit) {
        SimpleName variable = variable(assignment.getLeftHandSide());
        if (variable == null || unit.loopDepth(assignment) == 0 || !LoopStrings.grows(assignment, variable)) {
            return;
        }
        TypeName type = unit.typeOf(assignment.getLeftHandSide());
        if (!type.is("java.lang.String")) {
            return;
        }
        for (ASTNode loop : Loops.around(assignment, unit)) {
            if (isDeclaredIn(loop, variable)) {
                return;
            }
            LoopStrings strings = LoopStrings.of(loop);
            if (strings.isStartedAgain(variable) || strings.isNeeded(variable)) {
                return;
            }
            if (Loops.hasFewRounds(loop) || Loops.isLeftAfter(loop, assignment)) {
                continue;
            }
            if (strings.first(variable) == assignment) {
                unit.report(
                        assignment,
                        "default",
                        Map.of("name", Argument.code(variable.getIdentifier())),
                        type.confidence());
            }
            return;
        }
    }

    /** The local variable or own field that is assigned, or null for the element of an array or the field of another object. */
    private static @Nullable SimpleName variable(Expression target) {
        return switch (target) {
            case SimpleName it -> it;
            case FieldAccess it when it.getExpression() instanceof ThisExpression -> it.getName();
            default -> null;
        };
    }

    /** Whether the variable lives for one round only. */
    private static boolean isDeclaredIn(ASTNode loop, SimpleName variable) {
        if (!(variable.resolveBinding() instanceof IVariableBinding binding)) {
            return false;
        }
        if (binding.isField() || !(variable.getRoot() instanceof CompilationUnit root)) {
            return false;
        }
        ASTNode declaration = root.findDeclaringNode(binding);
        for (ASTNode node = declaration; node != null; node = node.getParent()) {
            if (node == loop) {
                return true;
            }
        }
        return false;
    }
}
