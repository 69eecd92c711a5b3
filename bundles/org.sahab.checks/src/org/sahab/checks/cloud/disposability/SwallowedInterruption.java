package org.sahab.checks.cloud.disposability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BreakStatement;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.Type;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a caught {@code InterruptedException} of which nothing remains, so that a thread that was asked to end goes on. */
public final class SwallowedInterruption implements Check {

    private static final String INTERRUPTED = "java.lang.InterruptedException";

    /** Beginnings of methods that end something. */
    private static final List<String> ENDS = List.of(
            "interrupt", "stop", "shutdown", "cancel", "abort", "destroy", "fail", "terminate", "close", "rethrow");

    private final RuleDescriptor descriptor = RulePages.descriptor(SwallowedInterruption.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(CatchClause.class, SwallowedInterruption::see);
    }

    private static void see(CatchClause clause, UnitContext unit) {
        Confidence confidence = interruption(clause, unit);
        if (confidence != null
                && !CaughtException.isThrown(clause)
                && !CaughtException.isPassedOn(clause)
                && !CodeAround.any(clause.getBody(), SwallowedInterruption::ends)
                && !isLastOfThread(clause)) {
            unit.report(clause.getException(), "default", Map.of(), confidence);
        }
    }

    private static @Nullable Confidence interruption(CatchClause clause, UnitContext unit) {
        for (Type type : CodeAround.caught(clause)) {
            TypeName name = unit.typeOf(type);
            if (name.is(INTERRUPTED)) {
                return name.confidence();
            }
        }
        return null;
    }

    private static boolean ends(ASTNode node) {
        return switch (node) {
            case ReturnStatement it -> true;
            case BreakStatement it -> true;
            case Assignment it -> true;
            case MethodInvocation it -> {
                String name = it.getName().getIdentifier().toLowerCase(Locale.ROOT);
                yield !name.equals("interrupted") && ENDS.stream().anyMatch(name::startsWith);
            }
            default -> false;
        };
    }

    /** Whether the thread has nothing left to do: the statement is the last of its code. */
    private static boolean isLastOfThread(CatchClause clause) {
        MethodDeclaration method = CodeAround.methodOf(clause);
        if (method == null || method.getBody() == null) {
            return false;
        }
        boolean thread = switch (method.getName().getIdentifier()) {
            case "run", "call", "main" -> true;
            default -> false;
        };
        List<?> statements = method.getBody().statements();
        return thread && clause.getParent() instanceof TryStatement last && statements.getLast() == last;
    }
}
