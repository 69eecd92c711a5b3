package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LostCauseTest {

    @Test
    void exceptionsReplacedByOthersAreFound() {
        CheckTester.of(new LostCause()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        throw new Exception("failed: " + e.getMessage()); // FOUND
                    } catch (IllegalArgumentException e) {
                        lock.notify();
                        throw new Exception(); // FOUND
                    }
                }
            }
            """).test();
    }

    @Test
    void causesThatAreKeptAreNotFound() {
        CheckTester.of(new LostCause()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        throw new Exception("failed", e);
                    } catch (IllegalArgumentException e) {
                        Exception other = new Exception();
                        other.initCause(e);
                        throw new Exception(other);
                    } catch (UnsupportedOperationException e) {
                        throw new Exception("failed", e.getCause());
                    }
                }
            }
            """).test();
    }

    @Test
    void exceptionsLoggedBeforeAreNotFound() {
        CheckTester.of(new LostCause()).java("""
            class Steps {
                private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("steps");
                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        log.error("failed", e);
                        throw new Exception("failed");
                    }
                }
            }
            """).test();
    }

    @Test
    void typesThatSayItAllAndUnwantedOnesAreNotFound() {
        CheckTester.of(new LostCause()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (NumberFormatException e) {
                        throw new Exception("not a number");
                    } catch (IllegalStateException ignored) {
                        throw new Exception("failed");
                    }
                }
            }
            """).test();
    }

    @Test
    void causesOfOuterClausesAreNotFound() {
        CheckTester.of(new LostCause()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        try {
                            step.run();
                        } catch (IllegalStateException again) {
                            throw new Exception("failed twice", e);
                        }
                    }
                }
            }
            """).test();
    }
}
