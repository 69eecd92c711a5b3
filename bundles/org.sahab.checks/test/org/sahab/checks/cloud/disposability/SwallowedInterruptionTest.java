package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SwallowedInterruptionTest {

    @Test
    void handlersThatForgetAreFound() {
        CheckTester.of(new SwallowedInterruption()).java("""
            class Forgets {
                void all(Object lock) {
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) { // FOUND
                    }
                    try {
                        lock.wait();
                    } catch (InterruptedException | IllegalStateException e) { // FOUND
                        System.err.println("Interrupted: " + e.getMessage());
                        e.printStackTrace();
                    }
                    while (true) {
                        try {
                            Thread.sleep(1);
                        } catch (final InterruptedException ignored) { // FOUND
                            Thread.interrupted();
                            continue;
                        }
                    }
                }
            }
            """).test();
    }

    @Test
    void handlersThatPassItOnAreNotFound() {
        CheckTester.of(new SwallowedInterruption()).java("""
            class Passes {
                private volatile boolean stopped;

                void all() throws Exception {
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) {
                        stopped = true;
                    }
                    try {
                        Thread.sleep(1);
                    } catch (InterruptedException e) {
                        handle(e);
                    }
                    while (!stopped) {
                        try {
                            Thread.sleep(1);
                        } catch (InterruptedException e) {
                            break;
                        }
                    }
                }

                void handle(Exception e) {}
            }
            """).test();
    }

    @Test
    void theEndOfAThreadIsNotFound() {
        CheckTester.of(new SwallowedInterruption()).java("""
            class Ends implements Runnable {
                @Override
                public void run() {
                    try {
                        while (true) {
                            Thread.sleep(1);
                        }
                    } catch (InterruptedException e) {
                        // done
                    }
                }
            }
            """).test();
    }

    @Test
    void otherExceptionsAreNotFound() {
        CheckTester.of(new SwallowedInterruption()).java("""
            class Others {
                void all() {
                    try {
                        System.in.read();
                    } catch (java.io.InterruptedIOException e) {
                    } catch (java.io.IOException e) {
                    }
                }

                static class InterruptedException extends RuntimeException {}

                void own() {
                    try {
                        all();
                    } catch (InterruptedException e) {
                    }
                }
            }
            """).test();
    }
}
