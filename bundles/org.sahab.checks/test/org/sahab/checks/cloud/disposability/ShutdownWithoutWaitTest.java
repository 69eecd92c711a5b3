package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ShutdownWithoutWaitTest {

    @Test
    void poolsThatAreOnlyToldToStopAreFound() {
        CheckTester.of(new ShutdownWithoutWait()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.ThreadPoolExecutor;

            class Stops {
                private ExecutorService pool;
                private ThreadPoolExecutor other;

                void stop() {
                    pool.shutdown(); // FOUND
                    this.other.shutdownNow(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void poolsThatAreWaitedForAreNotFound() {
        CheckTester.of(new ShutdownWithoutWait()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.TimeUnit;

            class Waits {
                private ExecutorService pool;

                void stop() throws InterruptedException {
                    pool.shutdown();
                    pool.awaitTermination(1, TimeUnit.SECONDS);
                }
            }
            """).test();
    }

    @Test
    void poolsOfOneMethodAreNotFound() {
        CheckTester.of(new ShutdownWithoutWait()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import java.util.concurrent.Future;

            class Local {
                void all(Runnable work) throws Exception {
                    ExecutorService pool = Executors.newFixedThreadPool(2);
                    Future<?> done = pool.submit(work);
                    pool.shutdown();
                    done.get();
                }
            }
            """).test();
    }

    @Test
    void otherThingsThatShutDownAreNotFound() {
        CheckTester.of(new ShutdownWithoutWait()).java("""
            class Server {
                private Server other;

                void shutdown() {
                    other.shutdown();
                }
            }
            """).test();
    }
}
