package org.sahab.checks.cloud.portability;

import java.util.List;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that is written against the classes of Jetty instead of the servlet API. */
public final class JettyApi implements Check {

    private static final VendorImports IMPORTS =
            new VendorImports(List.of("org.eclipse.jetty", "org.mortbay"), List.of("org.eclipse.jetty", "org.mortbay"));

    private final RuleDescriptor descriptor = RulePages.descriptor(JettyApi.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        IMPORTS.subscribe(on);
    }
}
