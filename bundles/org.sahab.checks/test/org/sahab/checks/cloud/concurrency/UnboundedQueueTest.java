package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class UnboundedQueueTest {

    @Test
    void poolsAndQueuesOfFieldsAreFound() {
        CheckTester.of(new UnboundedQueue()).java("""
            import java.util.concurrent.BlockingQueue;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import java.util.concurrent.LinkedBlockingDeque;
            import java.util.concurrent.LinkedBlockingQueue;
            import java.util.concurrent.ThreadPoolExecutor;
            import java.util.concurrent.TimeUnit;

            class Unbounded {
                private static final BlockingQueue<String> WAITING = new LinkedBlockingQueue<>(); // FOUND
                private final LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>(); // FOUND
                private final ExecutorService pool = Executors.newFixedThreadPool(4); // FOUND
                private ExecutorService other;

                Unbounded() {
                    this.other = Executors.newCachedThreadPool(); // FOUND
                    other = new ThreadPoolExecutor(1, 2, 3, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); // FOUND
                }
            }
            """).test();
    }

    @Test
    void boundedOnesAreNotFound() {
        CheckTester.of(new UnboundedQueue()).java("""
            import java.util.concurrent.ArrayBlockingQueue;
            import java.util.concurrent.BlockingQueue;
            import java.util.concurrent.LinkedBlockingQueue;

            class Bounded {
                private final BlockingQueue<String> one = new LinkedBlockingQueue<>(10);
                private final BlockingQueue<String> two = new ArrayBlockingQueue<>(10);
            }
            """).test();
    }

    @Test
    void whatLivesForOneCallIsNotFound() {
        CheckTester.of(new UnboundedQueue()).java("""
            import java.util.concurrent.BlockingQueue;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import java.util.concurrent.LinkedBlockingQueue;

            class Local {
                void all() {
                    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
                    ExecutorService pool = Executors.newCachedThreadPool();
                    pool.shutdown();
                }
            }
            """).test();
    }

    @Test
    void collectionsThatNobodyWaitsForAreNotFound() {
        CheckTester.of(new UnboundedQueue()).java("""
            import java.util.Queue;
            import java.util.concurrent.LinkedBlockingQueue;

            class Collections {
                private final Queue<String> lru = new LinkedBlockingQueue<>();
            }
            """).test();
    }
}
