package org.sahab.checks.cloud.portability;

import java.util.List;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that asks an OSGi framework for its bundles and services. */
public final class OsgiApi implements Check {

    private static final VendorImports IMPORTS = new VendorImports(
            List.of("org.osgi", "org.apache.karaf", "org.apache.felix", "org.eclipse.osgi"),
            List.of("org.osgi", "org.apache.karaf", "org.apache.felix", "org.eclipse"));

    private final RuleDescriptor descriptor = RulePages.descriptor(OsgiApi.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        IMPORTS.subscribe(on);
    }
}
