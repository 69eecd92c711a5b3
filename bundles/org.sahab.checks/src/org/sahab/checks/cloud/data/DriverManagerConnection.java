package org.sahab.checks.cloud.data;

import java.util.Map;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds database connections that are opened one by one, without a pool or a data source. */
public final class DriverManagerConnection implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(DriverManagerConnection.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, DriverManagerConnection::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!call.getName().getIdentifier().equals("getConnection")
                || call.arguments().isEmpty()
                || !(call.arguments().getFirst() instanceof Expression url)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.is("java.sql.DriverManager", "getConnection") && !isShutdown(url)) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }

    /** Whether the "connection" is the way to stop a database in the process. */
    private static boolean isShutdown(Expression url) {
        return url.resolveConstantExpressionValue() instanceof String value && value.contains("shutdown=true");
    }
}
