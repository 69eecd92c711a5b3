package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SwallowedExceptionTest {

    @Test
    void emptyClausesAreFound() {
        CheckTester.of(new SwallowedException()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    }
                    // FOUND NEXT
                    catch (IllegalStateException e) {
                    }
                    // FOUND NEXT
                    catch (RuntimeException e) {}
                }
            }
            """).test();
    }

    @Test
    void explainedClausesAreNotFound() {
        CheckTester.of(new SwallowedException()).java("""
            class Steps {

                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        // the step is optional
                    } catch (IllegalArgumentException ignored) {
                    }
                }
            }
            """).test();
    }

    @Test
    void closingIsNotFound() {
        CheckTester.of(new SwallowedException()).java("""
            import java.io.Closeable;
            import java.io.IOException;

            class Ends {
                void end(Closeable it) {
                    try {
                        if (it != null) {
                            it.close();
                        }
                    } catch (IOException e) {
                    }
                }
            }
            """).test();
    }

    @Test
    void awaitedExceptionsAreNotFound() {
        CheckTester.of(new SwallowedException()).java("""
            class Numbers {
                int of(String text) {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                    }
                    return 0;
                }
            }
            """).test();
    }

    @Test
    void clausesThatDoSomethingAreNotFound() {
        CheckTester.of(new SwallowedException()).java("""
            class Steps {
                int failed;
                void run(Runnable step, Object lock) throws Exception {
                    try {
                        step.run();
                    } catch (IllegalStateException e) {
                        failed++;
                    }
                }
            }
            """).test();
    }
}
