package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ClockIdentityTest {

    @Test
    void textsMadeOfTheTimeAreFound() {
        CheckTester.of(new ClockIdentity()).java("""
            import java.io.File;

            class Names {
                String all(StringBuilder text) {
                    text.append(System.currentTimeMillis()); // FOUND
                    new File("upload-" + System.currentTimeMillis() + ".tmp"); // FOUND
                    String id = String.valueOf(System.currentTimeMillis()); // FOUND
                    return Long.toHexString((System.currentTimeMillis())) + id; // FOUND
                }
            }
            """).test();
    }

    @Test
    void durationsAndTimesAreNotFound() {
        CheckTester.of(new ClockIdentity()).java("""
            class Times {
                private long start = System.currentTimeMillis();

                String all() {
                    long end = System.currentTimeMillis() + 1000;
                    return "took " + (System.currentTimeMillis() - start) + (end + System.currentTimeMillis());
                }
            }
            """).test();
    }

    @Test
    void textsForReadersAreNotFound() {
        CheckTester.of(new ClockIdentity()).java("""
            class Shown {
                void all() {
                    System.out.println("now " + System.currentTimeMillis());
                    throw new IllegalStateException("at " + System.currentTimeMillis());
                }
            }
            """).test();
    }

    @Test
    void valuesUnderAnotherNameAreNotFound() {
        CheckTester.of(new ClockIdentity()).java("""
            import java.util.Properties;

            class Values {
                void all(Properties properties) {
                    properties.setProperty("time", String.valueOf(System.currentTimeMillis()));
                }
            }
            """).test();
    }
}
