package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HandMadeThreadTest {

    @Test
    void threadsAndPoolsAreFound() {
        CheckTester.of("HandMadeThread").java("""
            import java.util.concurrent.*;

            class Workers {
                class Worker extends Thread {} // FOUND

                ExecutorService pool = Executors.newCachedThreadPool(); // FOUND

                void run(Runnable task) {
                    Thread thread = new Thread(task, "worker"); // FOUND
                    thread.start();
                    Runtime.getRuntime().addShutdownHook(new Thread() {}); // FOUND
                }
            }
            """).test();
    }

    @Test
    void currentThreadAndInterruptionAreNotFound() {
        CheckTester.of("HandMadeThread").java("""
            class Current {
                void wait(long millis) {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
            """).test();
    }

    @Test
    void managedExecutorsAreNotFound() {
        CheckTester.of("HandMadeThread").java("""
            import jakarta.annotation.Resource;
            import jakarta.enterprise.concurrent.ManagedExecutorService;

            class Managed {
                @Resource
                ManagedExecutorService executor;

                void run(Runnable task) {
                    executor.submit(task);
                }
            }
            """).test();
    }

    @Test
    void runnablesAreNotFound() {
        CheckTester.of("HandMadeThread").java("""
            class Task implements Runnable {
                public void run() {}
            }
            """).test();
    }

    @Test
    void typesWithThatNameAreNotFound() {
        CheckTester.of("HandMadeThread").java("""
            package forum;

            class Thread {
                static Thread of(String title) {
                    return new Thread();
                }
            }

            class Sticky extends Thread {}
            """).test();
    }
}
