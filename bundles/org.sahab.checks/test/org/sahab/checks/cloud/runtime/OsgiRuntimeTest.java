package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OsgiRuntimeTest {

    @Test
    void activatorsListenersAndBundlesAreFound() {
        CheckTester.of("OsgiRuntime").java("""
            package shop;

            import org.osgi.framework.BundleActivator;
            import org.osgi.framework.BundleContext;

            public class Activator implements BundleActivator { // FOUND
                public void start(BundleContext context) {}

                public void stop(BundleContext context) {}
            }
            """).file("pom.xml", """
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <packaging>bundle</packaging> <!-- FOUND -->
                        </project>
                        """).test();
    }

    @Test
    void usesOfTheFrameworkAloneAreNotFound() {
        CheckTester.of("OsgiRuntime").java("""
            import org.osgi.framework.BundleContext;

            class Orders {
                BundleContext context;
            }
            """).test();
    }

    @Test
    void plainJarsAreNotFound() {
        CheckTester.of("OsgiRuntime").file("pom.xml", """
            <project>
              <packaging>jar</packaging>
              <build><plugins><plugin><artifactId>maven-bundle-plugin</artifactId></plugin></plugins></build>
            </project>
            """).test();
    }

    @Test
    void ownTypesOfThatNameAreNotFound() {
        CheckTester.of("OsgiRuntime").java("""
            package shop;

            interface BundleActivator {}

            class Activator implements BundleActivator {}
            """).test();
    }
}
