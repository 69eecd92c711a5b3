package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ExecutorNotShutDownTest {

    @Test
    void poolsAndTimersThatNobodyStopsAreFound() {
        CheckTester.of(new ExecutorNotShutDown()).java("""
            import java.util.Timer;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import java.util.concurrent.LinkedBlockingQueue;
            import java.util.concurrent.ThreadPoolExecutor;
            import java.util.concurrent.TimeUnit;

            class Pools {
                private static final Timer TIMER = new Timer(true); // FOUND
                private final ExecutorService pool = Executors.newCachedThreadPool(); // FOUND
                private ThreadPoolExecutor other;

                Pools() {
                    this.other = new ThreadPoolExecutor(1, 2, 3, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); // FOUND
                }

                void all(Runnable work) {
                    pool.execute(work);
                    other.submit(work);
                    TIMER.purge();
                }
            }
            """).test();
    }

    @Test
    void poolsThatAreStoppedAreNotFound() {
        CheckTester.of(new ExecutorNotShutDown()).java("""
            import java.util.Timer;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            class Stops {
                private final Timer timer = new Timer();
                private final ExecutorService pool = Executors.newSingleThreadExecutor();

                void stop() {
                    timer.cancel();
                    this.pool.shutdownNow();
                }
            }
            """).test();
    }

    @Test
    void poolsThatAreGivenAwayAreNotFound() {
        CheckTester.of(new ExecutorNotShutDown()).java("""
            import java.util.concurrent.Executor;
            import java.util.concurrent.Executors;

            class Gives {
                private final Executor result = Executors.newCachedThreadPool();
                private final Executor argument = Executors.newCachedThreadPool();

                Executor all() {
                    accept(argument);
                    return result;
                }

                void accept(Executor executor) {}
            }
            """).test();
    }

    @Test
    void poolsOfOneMethodAreNotFound() {
        CheckTester.of(new ExecutorNotShutDown()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            class Local {
                ExecutorService all() {
                    ExecutorService pool = Executors.newCachedThreadPool();
                    return pool;
                }
            }
            """).test();
    }
}
