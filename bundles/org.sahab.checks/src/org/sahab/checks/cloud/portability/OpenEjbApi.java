package org.sahab.checks.cloud.portability;

import java.util.List;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that is written against the inside of OpenEJB or TomEE. */
public final class OpenEjbApi implements Check {

    private static final VendorImports IMPORTS = new VendorImports(
            List.of("org.apache.openejb", "org.apache.tomee"), List.of("org.apache.openejb", "org.apache.tomee"));

    private final RuleDescriptor descriptor = RulePages.descriptor(OpenEjbApi.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        IMPORTS.subscribe(on);
    }
}
