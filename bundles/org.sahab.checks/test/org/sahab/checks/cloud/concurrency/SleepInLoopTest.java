package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SleepInLoopTest {

    @Test
    void sleepingInEveryKindOfLoopIsFound() {
        CheckTester.of(new SleepInLoop()).java("""
            import java.util.concurrent.TimeUnit;

            class Loops {
                void all(boolean done, int[] rows) throws InterruptedException {
                    while (!done) {
                        Thread.sleep(100); // FOUND
                    }
                    do {
                        TimeUnit.SECONDS.sleep(1); // FOUND
                    } while (!done);
                    for (int row : rows) {
                        try {
                            Thread.sleep(row); // FOUND
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
            }
            """).test();
    }

    @Test
    void sleepingOnceIsNotFound() {
        CheckTester.of(new SleepInLoop()).java("""
            class Once {
                void all() throws InterruptedException {
                    Thread.sleep(100);
                }
            }
            """).test();
    }

    @Test
    void otherWaitsAreNotFound() {
        CheckTester.of(new SleepInLoop()).java("""
            import java.util.concurrent.BlockingQueue;

            class Others {
                void all(BlockingQueue<String> queue, Object lock) throws InterruptedException {
                    while (queue.take() != null) {
                        synchronized (lock) {
                            lock.wait(100);
                        }
                    }
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of(new SleepInLoop()).java("""
            class Cat {
                void sleep() {}

                void all(Cat[] cats) {
                    for (Cat cat : cats) {
                        cat.sleep();
                    }
                }
            }
            """).test();
    }
}
