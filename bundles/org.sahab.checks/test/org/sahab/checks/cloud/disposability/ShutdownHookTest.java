package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ShutdownHookTest {

    @Test
    void hooksAreFound() {
        CheckTester.of("ShutdownHook").java("""
            class Hooks {
                void all(Runtime runtime) {
                    Runtime.getRuntime().addShutdownHook(new Thread()); // FOUND
                    runtime.addShutdownHook(new Thread(() -> {})); // FOUND
                }
            }
            """).test();
    }

    @Test
    void removedHooksAreNotFound() {
        CheckTester.of("ShutdownHook").java("""
            class Removed {
                void all(Thread hook) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                }
            }
            """).test();
    }

    @Test
    void hooksOfOthersAreNotFound() {
        CheckTester.of("ShutdownHook").java("""
            class Server {
                void addShutdownHook(Thread hook) {}

                void all() {
                    addShutdownHook(new Thread());
                    this.addShutdownHook(new Thread());
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("ShutdownHook").java("""
            class Texts {
                // Runtime.getRuntime().addShutdownHook(hook)
                String text = "Runtime.getRuntime().addShutdownHook(hook)";
            }
            """).test();
    }
}
