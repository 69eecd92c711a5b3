package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StartupWorkTest {

    @Test
    void listenersThatWorkAreFound() {
        CheckTester.of(new StartupWork()).java("""
            import javax.servlet.ServletContextEvent;
            import javax.servlet.ServletContextListener;

            public class Loader implements ServletContextListener {
                public void contextInitialized(ServletContextEvent event) { // FOUND
                    load();
                }

                private void load() {}

                public void contextDestroyed(ServletContextEvent event) {
                    load();
                }
            }
            """).test();
    }

    @Test
    void listenersThatOnlyLogAreNotFound() {
        CheckTester.of(new StartupWork()).java("""
            import javax.servlet.ServletContextEvent;
            import javax.servlet.ServletContextListener;

            public class Logs implements ServletContextListener {
                private java.util.logging.Logger log;

                public void contextInitialized(ServletContextEvent event) {
                    System.out.println("started");
                    log.info("started");
                    event.getServletContext().setAttribute("started", "true");
                }
            }
            """).test();
    }

    @Test
    void emptyListenersAreNotFound() {
        CheckTester.of(new StartupWork()).java("""
            import javax.servlet.ServletContextEvent;
            import javax.servlet.ServletContextListener;

            public class Empty implements ServletContextListener {
                public void contextInitialized(ServletContextEvent event) {}
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of(new StartupWork()).java("""
            public class Other {
                static class ServletContextEvent {}

                public void contextInitialized(ServletContextEvent event) {
                    event.hashCode();
                }

                public void contextInitialized() {
                    hashCode();
                }
            }
            """).test();
    }
}
