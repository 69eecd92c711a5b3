package org.sahab.checks.cloud.configuration;

import java.util.Map;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.checks.cloud.FileStreams;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds properties that are read from a file of the machine the application runs on. */
public final class ConfigurationFileOnDisk implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(ConfigurationFileOnDisk.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, ConfigurationFileOnDisk::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (call.arguments().size() != 1) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if ((target.is("java.util.Properties", "load") || target.is("java.util.Properties", "loadFromXML"))
                && FileStreams.readsFile(call.arguments().getFirst(), unit)) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }
}
