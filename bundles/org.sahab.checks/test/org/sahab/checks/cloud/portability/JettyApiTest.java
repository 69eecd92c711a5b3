package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JettyApiTest {

    @Test
    void filesThatUseJettyAreFoundOnce() {
        CheckTester.of(new JettyApi()).java("""
            import org.mortbay.jetty.Server; // FOUND
            import org.mortbay.jetty.servlet.Context;

            class Old {}
            """).java("""
                import org.eclipse.jetty.util.security.*; // FOUND

                class Secrets {}
                """).test();
    }

    @Test
    void theServletApiIsNotFound() {
        CheckTester.of(new JettyApi()).java("""
            import jakarta.servlet.http.HttpServlet;

            class Web extends HttpServlet {}
            """).test();
    }

    @Test
    void otherProjectsOfEclipseAreNotFound() {
        CheckTester.of(new JettyApi()).java("""
            import org.eclipse.core.runtime.Path;
            import org.eclipse.microprofile.config.Config;

            class Other {}
            """).test();
    }

    @Test
    void jettyItselfIsNotFound() {
        CheckTester.of(new JettyApi()).java("""
            package org.eclipse.jetty.server;

            import org.eclipse.jetty.util.component.LifeCycle;

            class Server {}
            """).test();
    }
}
