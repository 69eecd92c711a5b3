package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalSequenceTest {

    @Test
    void numbersOfStaticCountersAreFound() {
        CheckTester.of(new LocalSequence()).java("""
            import java.util.concurrent.atomic.AtomicInteger;

            class Numbers {
                private static int last;
                private static final AtomicInteger NEXT = new AtomicInteger();

                int plain() {
                    return ++last; // FOUND
                }

                String text() {
                    return "key-" + last++; // FOUND
                }

                int atomic() {
                    int number = NEXT.getAndIncrement(); // FOUND
                    return number;
                }
            }
            """).test();
    }

    @Test
    void countersThatOnlyCountAreNotFound() {
        CheckTester.of(new LocalSequence()).java("""
            import java.util.concurrent.atomic.AtomicInteger;

            class Counts {
                private static int calls;
                private static final AtomicInteger ERRORS = new AtomicInteger();

                void all(int[] places) {
                    calls++;
                    ERRORS.incrementAndGet();
                    for (int i = 0; i < 3; calls++) {
                        places[calls++] = i;
                    }
                    if (calls++ > 10) {
                        calls = 0;
                    }
                }
            }
            """).test();
    }

    @Test
    void countersOfObjectsAreNotFound() {
        CheckTester.of(new LocalSequence()).java("""
            import java.util.concurrent.atomic.AtomicInteger;

            class Objects {
                private int next;
                private final AtomicInteger more = new AtomicInteger();

                int all() {
                    int local = 0;
                    return next++ + more.incrementAndGet() + local++;
                }
            }
            """).test();
    }

    @Test
    void numbersOfThreadsAreNotFound() {
        CheckTester.of(new LocalSequence()).java("""
            import java.util.concurrent.ThreadFactory;

            class Threads implements ThreadFactory {
                private static int next;

                @Override
                public Thread newThread(Runnable work) {
                    return new Thread(work, "worker-" + next++);
                }

                void name() {
                    Thread.currentThread().setName("worker-" + next++);
                }
            }
            """).test();
    }
}
