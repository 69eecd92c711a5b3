package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ProcessorCountTest {

    @Test
    void questionsForTheNumberAreFound() {
        CheckTester.of("ProcessorCount").java("""
            class Asks {
                int all(Runtime runtime) {
                    return Runtime.getRuntime().availableProcessors() // FOUND
                            + runtime.availableProcessors(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherFiguresOfTheRuntimeAreNotFound() {
        CheckTester.of("ProcessorCount").java("""
            class Others {
                long all() {
                    return Runtime.getRuntime().totalMemory();
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("ProcessorCount").java("""
            class Node {
                int availableProcessors() {
                    return 1;
                }

                int all(Node other) {
                    return other.availableProcessors() + availableProcessors();
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("ProcessorCount").java("""
            class Texts {
                // Runtime.getRuntime().availableProcessors()
                String text = "Runtime.getRuntime().availableProcessors()";
            }
            """).test();
    }
}
