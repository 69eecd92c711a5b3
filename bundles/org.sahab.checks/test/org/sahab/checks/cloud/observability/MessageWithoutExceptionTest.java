package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class MessageWithoutExceptionTest {

    @Test
    void errorsAndWarningsAreFound() {
        CheckTester.of(new MessageWithoutException()).java("""
            class Steps {
                private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("steps");
                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        log.error("failed: " + e.getMessage()); // FOUND
                    } catch (IllegalArgumentException e) {
                        log.warn("failed"); // FOUND
                    }
                }
            }
            """).test();
    }

    @Test
    void loggersOfEveryBrandAreFound() {
        CheckTester.of(new MessageWithoutException()).java("""
            class Steps {
                private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("steps");

                void run(Runnable step) {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        jul.severe(e.getMessage()); // FOUND
                    }
                }
            }
            """).test();
    }

    @Test
    void exceptionsGivenToTheLogAreNotFound() {
        CheckTester.of(new MessageWithoutException()).java("""
            class Steps {
                private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("steps");
                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        log.error("failed", e);
                    } catch (IllegalArgumentException e) {
                        log.warn("failed: {}", e.getMessage());
                        throw new Exception(e);
                    }
                }
            }
            """).test();
    }

    @Test
    void informationIsNotFound() {
        CheckTester.of(new MessageWithoutException()).java("""
            class Steps {
                private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("steps");
                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        log.info("goes on: " + e.getMessage());
                        log.debug("goes on");
                    }
                }
            }
            """).test();
    }

    @Test
    void otherObjectsAreNotFound() {
        CheckTester.of(new MessageWithoutException()).java("""
            class Steps {
                interface Report {
                    void error(String text);
                }

                void run(Runnable step, Report report) {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        report.error("failed");
                    }
                }
            }
            """).test();
    }
}
