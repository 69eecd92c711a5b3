package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class GracefulShutdownTest {

    @Test
    void cleaningUpBeforeTheEndIsFound() {
        CheckTester.of(new GracefulShutdown()).java("""
            import javax.annotation.PreDestroy;

            class Cleans {
                private Object connection;

                @PreDestroy
                void stop() { // FOUND
                    connection = null;
                }

                @jakarta.annotation.PreDestroy
                void release() { // FOUND
                    stop();
                }
            }
            """).test();
    }

    @Test
    void waitingForAPoolIsFound() {
        CheckTester.of(new GracefulShutdown()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.ThreadPoolExecutor;
            import java.util.concurrent.TimeUnit;

            class Waits {
                void stop(ExecutorService pool, ThreadPoolExecutor other) throws InterruptedException {
                    pool.awaitTermination(1, TimeUnit.SECONDS); // FOUND(wait)
                    other.awaitTermination(1, TimeUnit.SECONDS); // FOUND(wait)
                }
            }
            """).test();
    }

    @Test
    void methodsThatOnlyLogAreNotFound() {
        CheckTester.of(new GracefulShutdown()).java("""
            import javax.annotation.PreDestroy;

            class Logs {
                @PreDestroy
                void stop() {
                    System.out.println("stopped");
                }
            }
            """).test();
    }

    @Test
    void otherAnnotationsAndMethodsAreNotFound() {
        CheckTester.of(new GracefulShutdown()).java("""
            import java.util.concurrent.TimeUnit;

            class Others {
                @interface PreDestroy {}

                @PreDestroy
                void stop() {
                    hashCode();
                }

                boolean awaitTermination(long time, TimeUnit unit) {
                    return false;
                }

                void all() {
                    awaitTermination(1, TimeUnit.SECONDS);
                    this.awaitTermination(1, TimeUnit.SECONDS);
                }
            }
            """).test();
    }

    @Test
    void callsThatAreOnlyPassedOnAreNotFound() {
        CheckTester.of(new GracefulShutdown()).java("""
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.TimeUnit;

            class Wrapper {
                private ExecutorService pool;

                boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
                    return pool.awaitTermination(time, unit);
                }
            }
            """).test();
    }
}
