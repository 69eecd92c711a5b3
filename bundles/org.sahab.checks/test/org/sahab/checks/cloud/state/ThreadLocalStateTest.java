package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ThreadLocalStateTest {

    @Test
    void threadLocalsInEveryShapeAreFound() {
        CheckTester.of("ThreadLocalState").java("""
            class Kept {
                static final ThreadLocal<String> A = new ThreadLocal<>(); // FOUND
                static final ThreadLocal<Integer> B = ThreadLocal.withInitial(() -> 1); // FOUND
                final ThreadLocal<String> c = new InheritableThreadLocal<>(); // FOUND
                final ThreadLocal<String> d = new ThreadLocal<>() { // FOUND
                    @Override
                    protected String initialValue() {
                        return "";
                    }
                };
            }
            """).test();
    }

    @Test
    void useOfOneAlreadyFoundIsNotFound() {
        CheckTester.of("ThreadLocalState").java("""
            class Uses {
                void use(ThreadLocal<String> local) {
                    local.set("a");
                    local.get();
                    local.remove();
                }
            }
            """).test();
    }

    @Test
    void randomOfTheThreadIsNotFound() {
        CheckTester.of("ThreadLocalState").java("""
            import java.util.concurrent.ThreadLocalRandom;

            class Dice {
                int roll() {
                    return ThreadLocalRandom.current().nextInt(6);
                }
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationAreNotFound() {
        CheckTester.of("ThreadLocalState").java("""
            package shop;

            class ThreadLocal {
                ThreadLocal make() {
                    return new ThreadLocal();
                }
            }
            """).test();
    }
}
