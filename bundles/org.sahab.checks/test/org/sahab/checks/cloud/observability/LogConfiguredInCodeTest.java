package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LogConfiguredInCodeTest {

    @Test
    void configurationOfEveryLoggerIsFound() {
        CheckTester.of("LogConfiguredInCode").java("""
            import java.util.logging.*;

            class Logs {
                void all(Logger logger, Handler handler) throws Exception {
                    org.apache.log4j.PropertyConfigurator.configure("log4j.properties"); // FOUND
                    org.apache.log4j.BasicConfigurator.configure(); // FOUND
                    org.apache.log4j.xml.DOMConfigurator.configureAndWatch("log4j.xml"); // FOUND
                    LogManager.getLogManager().readConfiguration(); // FOUND
                    logger.setLevel(Level.FINE); // FOUND
                    logger.addHandler(handler); // FOUND
                    System.setProperty("java.util.logging.config.file", "logging.properties"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void askingForALevelIsNotFound() {
        CheckTester.of("LogConfiguredInCode").java("""
            import java.util.logging.*;

            class Logs {
                boolean all(Logger logger) {
                    return logger.isLoggable(Level.FINE) || logger.getLevel() == Level.FINE;
                }
            }
            """).test();
    }

    @Test
    void handlersThemselvesAreNotFound() {
        CheckTester.of("LogConfiguredInCode").java("""
            class Logs {
                void all(java.util.logging.Handler handler) {
                    handler.flush();
                }
            }
            """).test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of("LogConfiguredInCode").java("""
            class Logs {
                void all() {
                    System.setProperty("shop.level", "4");
                }
            }
            """).test();
    }
}
