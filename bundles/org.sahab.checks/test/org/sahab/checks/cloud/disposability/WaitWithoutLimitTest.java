package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class WaitWithoutLimitTest {

    @Test
    void waitsWithoutATimeAreFound() {
        CheckTester.of(new WaitWithoutLimit()).java("""
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.Future;
            import java.util.concurrent.Semaphore;

            class Waits {
                void all(Future<String> answer, CompletableFuture<String> more, CountDownLatch done, Thread worker, Process process,
                        Semaphore places) throws Exception {
                    answer.get(); // FOUND
                    more.get(); // FOUND
                    done.await(); // FOUND
                    worker.join(); // FOUND
                    process.waitFor(); // FOUND
                    places.acquire(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void waitsWithATimeAreNotFound() {
        CheckTester.of(new WaitWithoutLimit()).java("""
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.Future;
            import java.util.concurrent.TimeUnit;

            class Limits {
                void all(Future<String> answer, CountDownLatch done, Thread worker, Process process) throws Exception {
                    answer.get(1, TimeUnit.SECONDS);
                    done.await(1, TimeUnit.SECONDS);
                    worker.join(1000);
                    process.waitFor(1, TimeUnit.SECONDS);
                }
            }
            """).test();
    }

    @Test
    void otherMethodsOfTheseNamesAreNotFound() {
        CheckTester.of(new WaitWithoutLimit()).java("""
            import java.util.concurrent.atomic.AtomicReference;
            import java.util.function.Supplier;

            class Others {
                String all(Supplier<String> supplier, AtomicReference<String> value, java.util.Optional<String> maybe) {
                    return supplier.get() + value.get() + maybe.get();
                }
            }
            """).test();
    }

    @Test
    void callsThatAreOnlyPassedOnAreNotFound() {
        CheckTester.of(new WaitWithoutLimit()).java("""
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.Future;

            class Wrapper {
                private Future<String> answer;

                String get() throws InterruptedException, ExecutionException {
                    return answer.get();
                }
            }
            """).test();
    }

    @Test
    void resultsThatAreThereAlreadyAreNotFound() {
        CheckTester.of(new WaitWithoutLimit()).java("""
            import java.util.concurrent.CompletionService;

            class Finished {
                String all(CompletionService<String> answers) throws Exception {
                    return answers.take().get();
                }
            }
            """).test();
    }
}
