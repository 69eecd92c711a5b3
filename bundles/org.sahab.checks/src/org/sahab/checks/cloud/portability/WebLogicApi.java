package org.sahab.checks.cloud.portability;

import java.util.List;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that is written against the classes of WebLogic. */
public final class WebLogicApi implements Check {

    private static final VendorImports IMPORTS =
            new VendorImports(List.of("weblogic", "com.bea"), List.of("weblogic", "com.bea"));

    private final RuleDescriptor descriptor = RulePages.descriptor(WebLogicApi.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        IMPORTS.subscribe(on);
    }
}
