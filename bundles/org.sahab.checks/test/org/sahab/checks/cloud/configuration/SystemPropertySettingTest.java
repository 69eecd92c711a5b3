package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SystemPropertySettingTest {

    @Test
    void fixedNamesAreFound() {
        CheckTester.of(new SystemPropertySetting()).java("""
            class Setup {
                static final String NAME = "shop.mode";

                static {
                    System.setProperty("java.net.preferIPv4Stack", "true"); // FOUND
                }

                void run(String value, boolean fast) {
                    if (fast) {
                        System.setProperty(NAME, value); // FOUND
                    }
                }
            }
            """).test();
    }

    @Test
    void defaultsAreNotFound() {
        CheckTester.of(new SystemPropertySetting()).java("""
            class Setup {
                void run() {
                    if (System.getProperty("shop.mode") == null) {
                        System.setProperty("shop.mode", "slow");
                    }
                    if (!System.getProperties().containsKey("shop.old")) {
                        System.setProperty("shop.old", "x");
                    }
                    System.setProperty("shop.dir", System.getProperty("shop.dir", "/data"));
                }
            }
            """).test();
    }

    @Test
    void restoredValuesAreNotFound() {
        CheckTester.of(new SystemPropertySetting()).java("""
            class Setup {
                void run(String old, Runnable work) {
                    try {
                        work.run();
                    } finally {
                        System.setProperty("shop.mode", old);
                    }
                    String before = System.getProperty("shop.kept");
                    System.clearProperty("shop.kept");
                    work.run();
                    if (before != null) {
                        System.setProperty("shop.kept", before);
                    }
                }
            }
            """).test();
    }

    @Test
    void otherPropertiesAndComputedNamesAreNotFound() {
        CheckTester.of(new SystemPropertySetting()).java("""
            import java.util.Properties;

            class Setup {
                void run(Properties mail, String name) {
                    mail.setProperty("mail.smtp.timeout", "5000");
                    System.setProperty(name, "x");
                    System.clearProperty("shop.mode");
                }
            }
            """).test();
    }
}
