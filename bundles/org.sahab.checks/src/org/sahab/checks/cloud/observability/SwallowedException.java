package org.sahab.checks.cloud.observability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.IfStatement;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.TryStatement;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds catch clauses that do nothing at all with the exception, and do not say why. */
public final class SwallowedException implements Check {

    /** What one does at the end, when a failure changes nothing any more. */
    private static final Set<String> AT_THE_END = Set.of(
            "close",
            "disconnect",
            "destroy",
            "shutdown",
            "stop",
            "rollback",
            "cancel",
            "delete",
            "closeEntry",
            "flush");

    private final RuleDescriptor descriptor = RulePages.descriptor(SwallowedException.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(CatchClause.class, SwallowedException::see);
    }

    private static void see(CatchClause clause, UnitContext unit) {
        Caught caught = new Caught(clause);
        if (Caught.isTest(unit.path())
                || !caught.isBlank(unit.text())
                || caught.isAwaited()
                || caught.isUnwanted()
                || clause.getParent() instanceof TryStatement it && isEnd(it.getBody())) {
            return;
        }
        String type = clause.getException().getType().toString();
        unit.report(clause, "default", Map.of("name", Argument.code(type)), Confidence.RESOLVED);
    }

    private static boolean isEnd(Statement statement) {
        return switch (statement) {
            case Block it -> {
                List<?> all = it.statements();
                yield !all.isEmpty() && isEnd((Statement) all.getLast());
            }
            case IfStatement it -> isEnd(it.getThenStatement());
            case ExpressionStatement it ->
                it.getExpression() instanceof MethodInvocation call
                        && AT_THE_END.contains(call.getName().getIdentifier());
            default -> false;
        };
    }
}
