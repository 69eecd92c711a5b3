package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SystemPropertyReadTest {

    @Test
    void settingsAreFound() {
        CheckTester.of(new SystemPropertyRead()).java("""
            class Settings {
                private static final String KEY = "shop.url";

                String url = System.getProperty(KEY); // FOUND
                boolean debug = Boolean.getBoolean("shop.debug"); // FOUND
                long wait = Long.getLong("shop.wait", 5L); // FOUND
                String mode = System.getProperty("shop.mode", "fast").trim(); // FOUND
            }
            """).test();
    }

    @Test
    void propertiesOfTheJvmAreNotFound() {
        CheckTester.of(new SystemPropertyRead()).java("""
            class Settings {
                String all = System.getProperty("java.version") + System.getProperty("os.name") + System.getProperty("line.separator")
                        + System.getProperty("user.dir") + System.getProperty("file.encoding") + System.getProperty("java.io.tmpdir");
            }
            """).test();
    }

    @Test
    void directoriesOfServersAndProxiesAreNotFound() {
        CheckTester.of(new SystemPropertyRead()).java("""
            class Settings {
                String base = System.getProperty("catalina.base") + System.getProperty("jboss.home.dir");
                String proxy = System.getProperty("http.proxyHost");
            }
            """).test();
    }

    @Test
    void otherPropertiesAndComputedNamesAreNotFound() {
        CheckTester.of(new SystemPropertyRead()).java("""
            import java.util.Properties;

            class Settings {
                String read(Properties properties, String name) {
                    return properties.getProperty("shop.url") + System.getProperty(name) + System.getenv("SHOP_URL");
                }
            }
            """).test();
    }
}
