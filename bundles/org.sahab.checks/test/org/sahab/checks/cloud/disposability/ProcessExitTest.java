package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ProcessExitTest {

    @Test
    void exitAndHaltAreFound() {
        CheckTester.of("ProcessExit").java("""
            class Ends {
                void all(boolean fast) {
                    if (fast) {
                        Runtime.getRuntime().halt(1); // FOUND
                    }
                    System.exit(0); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherCallsOfTheRuntimeAreNotFound() {
        CheckTester.of("ProcessExit").java("""
            class Others {
                long all() {
                    System.gc();
                    Runtime.getRuntime().addShutdownHook(null);
                    return Runtime.getRuntime().availableProcessors() + System.nanoTime();
                }
            }
            """).test();
    }

    @Test
    void exitsOfOthersAreNotFound() {
        CheckTester.of("ProcessExit").java("""
            package door;

            class System {
                static void exit(int code) {}

                static void leave() {
                    System.exit(0);
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("ProcessExit").java("""
            /** Does not call System.exit(1). */
            class Texts {
                // System.exit(1);
                String text = "System.exit(1)";
            }
            """).test();
    }
}
