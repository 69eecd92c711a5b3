package org.sahab.checks.cloud.portability;

import java.util.List;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that is written against the inside of Tomcat instead of the servlet API. */
public final class TomcatApi implements Check {

    private static final VendorImports IMPORTS = new VendorImports(
            List.of(
                    "org.apache.catalina",
                    "org.apache.coyote",
                    "org.apache.naming",
                    "org.apache.tomcat.util",
                    "org.apache.jasper",
                    "org.apache.juli"),
            List.of(
                    "org.apache.catalina",
                    "org.apache.coyote",
                    "org.apache.naming",
                    "org.apache.tomcat",
                    "org.apache.jasper",
                    "org.apache.juli"));

    private final RuleDescriptor descriptor = RulePages.descriptor(TomcatApi.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        IMPORTS.subscribe(on);
    }
}
