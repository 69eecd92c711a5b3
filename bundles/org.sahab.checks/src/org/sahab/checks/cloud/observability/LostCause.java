package org.sahab.checks.cloud.observability;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds exceptions that are replaced by another that does not know them, with nothing written to the log before. */
public final class LostCause implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(LostCause.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(CatchClause.class, LostCause::see);
    }

    private static void see(CatchClause clause, UnitContext unit) {
        Caught caught = new Caught(clause);
        if (Caught.isTest(unit.path()) || caught.isAwaited() || caught.isUnwanted() || caught.isHandedOn()) {
            return;
        }
        String type = clause.getException().getType().toString();
        for (Object statement : clause.getBody().statements()) {
            if (statement instanceof ThrowStatement thrown
                    && thrown.getExpression() instanceof ClassInstanceCreation made
                    && !handsOnAnother(made, clause)) {
                unit.report(thrown, "default", Map.of("name", Argument.code(type)), Confidence.RESOLVED);
            }
        }
    }

    /** Whether the new exception gets one that was caught further out, or found in the clause. */
    private static boolean handsOnAnother(ClassInstanceCreation made, CatchClause clause) {
        Set<String> known = new HashSet<>();
        for (ASTNode node = clause.getParent(); node != null; node = node.getParent()) {
            if (node instanceof CatchClause outer) {
                known.add(outer.getException().getName().getIdentifier());
            }
        }
        return arguments(made)
                .anyMatch(argument -> argument instanceof SimpleName name
                        && (known.contains(name.getIdentifier()) || isThrowable(name)));
    }

    private static Stream<?> arguments(ClassInstanceCreation made) {
        return made.arguments().stream();
    }

    private static boolean isThrowable(SimpleName name) {
        ITypeBinding type = name.resolveTypeBinding();
        while (type != null && !type.getErasure().getQualifiedName().equals("java.lang.Throwable")) {
            type = type.getSuperclass();
        }
        return type != null;
    }
}
