package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a thread that looks again and again, and sleeps in between. */
public final class SleepInLoop implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(SleepInLoop.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SleepInLoop::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!call.getName().getIdentifier().equals("sleep") || unit.loopDepth(call) == 0) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.is("java.lang.Thread", "sleep") || target.is("java.util.concurrent.TimeUnit", "sleep")) {
            unit.report(call.getName(), "default", Map.of(), target.confidence());
        }
    }
}
