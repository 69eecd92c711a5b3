package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JavaUtilLoggingTest {

    @Test
    void loggersOfTheJdkAreFound() {
        CheckTester.of("JavaUtilLogging").java("""
            import java.util.logging.Logger;

            class Basket {
                private static final Logger LOG = Logger.getLogger("basket"); // FOUND

                Logger any() {
                    return Logger.getAnonymousLogger(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void facadesAreNotFound() {
        CheckTester.of("JavaUtilLogging").java("""
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Basket {
                private static final Logger LOG = LoggerFactory.getLogger(Basket.class);
                private static final System.Logger OTHER = System.getLogger("basket");
            }
            """).test();
    }

    @Test
    void otherLoggersOfThatNameAreNotFound() {
        CheckTester.of("JavaUtilLogging").java("""
            import org.apache.log4j.Logger;

            class Basket {
                private static final Logger LOG = Logger.getLogger("basket");
            }
            """).test();
    }

    @Test
    void useOfALevelIsNotFound() {
        CheckTester.of("JavaUtilLogging").java("""
            import java.util.logging.Level;

            class Basket {
                Level level = Level.INFO;
            }
            """).test();
    }
}
