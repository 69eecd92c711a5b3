package org.sahab.checks.cloud.observability;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds errors and warnings written to the log for an exception that is itself given to nobody. */
public final class MessageWithoutException implements Check {

    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.apache.commons.logging.Log",
            "org.apache.log4j.Logger",
            "org.apache.log4j.Category",
            "org.apache.logging.log4j.Logger",
            "java.util.logging.Logger",
            "org.jboss.logging.Logger",
            "org.codehaus.plexus.logging.Logger",
            "org.apache.openejb.util.Logger");

    private static final Set<String> LEVELS = Set.of("error", "fatal", "severe", "warn", "warning");

    private final RuleDescriptor descriptor = RulePages.descriptor(MessageWithoutException.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(CatchClause.class, MessageWithoutException::see);
    }

    private static void see(CatchClause clause, UnitContext unit) {
        Caught caught = new Caught(clause);
        if (Caught.isTest(unit.path()) || caught.isAwaited() || caught.isUnwanted() || caught.isHandedOn()) {
            return;
        }
        String type = clause.getException().getType().toString();
        clause.getBody().accept(new ASTVisitor() {
            @Override
            public boolean visit(MethodInvocation node) {
                Confidence confidence = logger(node, unit);
                if (confidence != Confidence.GUESSED) {
                    unit.report(node, "default", Map.of("name", Argument.code(type)), confidence);
                }
                return true;
            }

            @Override
            public boolean preVisit2(ASTNode node) {
                return !(node instanceof CatchClause);
            }
        });
    }

    /** How sure it is that the call writes an error or a warning to a log. */
    private static Confidence logger(MethodInvocation call, UnitContext unit) {
        Expression receiver = call.getExpression();
        if (receiver == null || !LEVELS.contains(call.getName().getIdentifier())) {
            return Confidence.GUESSED;
        }
        TypeName type = unit.typeOf(receiver);
        return LOGGERS.contains(type.name()) ? type.confidence() : Confidence.GUESSED;
    }
}
