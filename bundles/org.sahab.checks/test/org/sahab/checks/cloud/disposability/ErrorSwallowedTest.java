package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ErrorSwallowedTest {

    @Test
    void handlersInThreadsAndTheirLoopsAreFound() {
        CheckTester.of(new ErrorSwallowed()).java("""
            class Worker implements Runnable {
                private volatile boolean stopped;

                @Override
                public void run() {
                    try {
                        work();
                    } catch (Throwable e) { // FOUND
                        e.printStackTrace();
                    }
                }

                void loop() {
                    while (!stopped) {
                        try {
                            work();
                        } catch (OutOfMemoryError | IllegalStateException e) { // FOUND
                            System.err.println("again: " + e.getMessage());
                        }
                    }
                    do {
                        try {
                            work();
                        } catch (Error e) { // FOUND
                        }
                    } while (!stopped);
                }

                void work() {}
            }
            """).test();
    }

    @Test
    void exceptionsAreNotFound() {
        CheckTester.of(new ErrorSwallowed()).java("""
            class Exceptions implements Runnable {
                @Override
                public void run() {
                    try {
                        work();
                    } catch (Exception e) {
                        e.printStackTrace();
                    }
                }

                void work() {}
            }
            """).test();
    }

    @Test
    void errorsThatGoOnAreNotFound() {
        CheckTester.of(new ErrorSwallowed()).java("""
            class Passes implements Runnable {
                private volatile Throwable failure;

                @Override
                public void run() {
                    try {
                        work();
                    } catch (Throwable e) {
                        failure = e;
                    }
                    try {
                        work();
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    try {
                        work();
                    } catch (Throwable e) {
                        fail(e);
                    }
                    try {
                        work();
                    } catch (Error e) {
                        throw e;
                    } catch (Throwable e) {
                        e.printStackTrace();
                    }
                    try {
                        work();
                    } catch (Throwable e) {
                        System.exit(1);
                    }
                }

                void work() {}

                void fail(Throwable e) {}
            }
            """).test();
    }

    @Test
    void classLoadingAndClosingAreNotFound() {
        CheckTester.of(new ErrorSwallowed()).java("""
            class Expected implements Runnable {
                @Override
                public void run() {
                    try {
                        Class.forName("optional.Thing");
                    } catch (Throwable e) {
                        // not there
                    }
                    try {
                        System.in.close();
                    } catch (Throwable e) {
                        // closed
                    }
                }
            }
            """).test();
    }

    @Test
    void singleCallsAreNotFound() {
        CheckTester.of(new ErrorSwallowed()).java("""
            class Once {
                void all(java.util.Iterator<String> names) {
                    try {
                        System.gc();
                    } catch (Throwable e) {
                        e.printStackTrace();
                    }
                    while (names.hasNext()) {
                        try {
                            names.next();
                        } catch (Throwable e) {
                            e.printStackTrace();
                        }
                    }
                }
            }
            """).test();
    }
}
