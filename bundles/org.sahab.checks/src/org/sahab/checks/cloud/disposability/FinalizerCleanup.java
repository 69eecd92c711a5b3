package org.sahab.checks.cloud.disposability;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds cleaning up that is left to a finalizer. */
public final class FinalizerCleanup implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(FinalizerCleanup.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodDeclaration.class, FinalizerCleanup::see);
    }

    private static void see(MethodDeclaration method, UnitContext unit) {
        if (method.getName().getIdentifier().equals("finalize")
                && method.parameters().isEmpty()
                && !Modifier.isStatic(method.getModifiers())
                && method.getBody() != null
                && cleans(method.getBody().statements())) {
            unit.report(method.getName(), "default", Map.of(), Confidence.RESOLVED);
        }
    }

    /** Not if it is empty, which only keeps subclasses from having one, or calls that of the super class alone. */
    private static boolean cleans(List<?> statements) {
        return statements.stream()
                .anyMatch(each -> !(each instanceof ExpressionStatement statement
                        && statement.getExpression() instanceof SuperMethodInvocation));
    }
}
