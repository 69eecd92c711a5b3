package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OsgiApiTest {

    @Test
    void filesThatUseTheFrameworkAreFoundOnce() {
        CheckTester.of(new OsgiApi()).java("""
            import java.util.Map;
            import org.osgi.framework.Bundle; // FOUND
            import org.osgi.util.tracker.ServiceTracker;

            class Bundles {}
            """).java("""
                package shell;

                import org.apache.karaf.shell.console.OsgiCommandSupport; // FOUND

                class Command {}
                """).test();
    }

    @Test
    void plainServicesAreNotFound() {
        CheckTester.of(new OsgiApi()).java("""
            import java.util.ServiceLoader;
            import jakarta.inject.Inject;

            class Plain {}
            """).test();
    }

    @Test
    void theFrameworkItselfIsNotFound() {
        CheckTester.of(new OsgiApi()).java("""
            package org.osgi.framework;

            import org.osgi.annotation.versioning.ProviderType;

            interface Bundle {}
            """).java("""
                package org.apache.felix.framework;

                import org.osgi.framework.Bundle;

                class Felix {}
                """).test();
    }

    @Test
    void similarNamesAreNotFound() {
        CheckTester.of(new OsgiApi()).java("""
            import org.osgishop.Bundle;
            import org.apache.felixshop.Cat;

            class Similar {}
            """).test();
    }
}
