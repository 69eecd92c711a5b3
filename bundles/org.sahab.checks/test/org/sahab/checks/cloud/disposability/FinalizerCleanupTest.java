package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class FinalizerCleanupTest {

    @Test
    void finalizersThatDoSomethingAreFound() {
        CheckTester.of(new FinalizerCleanup()).java("""
            class Line {
                @Override
                protected void finalize() throws Throwable { // FOUND
                    try {
                        System.out.println("closed");
                    } finally {
                        super.finalize();
                    }
                }
            }
            """).test();
    }

    @Test
    void emptyFinalizersAreNotFound() {
        CheckTester.of(new FinalizerCleanup()).java("""
            class Guarded {
                @Override
                protected final void finalize() {}
            }
            """).test();
    }

    @Test
    void finalizersThatOnlyCallThatOfTheSuperClassAreNotFound() {
        CheckTester.of(new FinalizerCleanup()).java("""
            class Same {
                @Override
                protected void finalize() throws Throwable {
                    super.finalize();
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameWithParametersAreNotFound() {
        CheckTester.of(new FinalizerCleanup()).java("""
            class Order {
                void finalize(String reason) {
                    System.out.println(reason);
                }

                static class Step {
                    void end(Order order) {
                        order.finalize("paid");
                    }
                }
            }
            """).test();
    }
}
