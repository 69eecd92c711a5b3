package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ExplicitGarbageCollectionTest {

    @Test
    void collectionsOnDemandAreFound() {
        CheckTester.of("ExplicitGarbageCollection").java("""
            class Collects {
                void all() {
                    System.gc(); // FOUND
                    Runtime.getRuntime().gc(); // FOUND
                    System.runFinalization(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherCallsOfTheRuntimeAreNotFound() {
        CheckTester.of("ExplicitGarbageCollection").java("""
            class Others {
                long all() {
                    return Runtime.getRuntime().freeMemory() + System.nanoTime();
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("ExplicitGarbageCollection").java("""
            class Repository {
                void gc() {}

                void all() {
                    gc();
                    new Repository().gc();
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("ExplicitGarbageCollection").java("""
            class Texts {
                // System.gc();
                String text = "System.gc()";
            }
            """).test();
    }
}
