package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DatabaseFolderTest {

    @Test
    void settingsInCodeAndFilesAreFound() {
        CheckTester.of("DatabaseFolder").java("""
            class Home {
                static final String KEY = "derby.system.home"; // FOUND

                void set(java.util.Properties properties) {
                    System.setProperty("derby.system.home", "db"); // FOUND
                    properties.put("derby.system.home", "db"); // FOUND
                }
            }
            """).file("jvm.conf", """
                    # FOUND NEXT
                    JAVA_OPTS=-Dderby.system.home=/var/db
                    """).test();
    }

    @Test
    void readingTheSettingIsNotFound() {
        CheckTester.of("DatabaseFolder").java("""
            class Reads {
                String home() {
                    return System.getProperty("derby.system.home");
                }
            }
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("DatabaseFolder").file("a.properties", """
            # derby.system.home=/var/db
            derby.stream.error.file=/dev/stderr
            """).java("""
                    class Told {
                        // System.setProperty("derby.system.home", "db");
                    }
                    """).test();
    }

    @Test
    void buildsAreNotFound() {
        CheckTester.of("DatabaseFolder").file("pom.xml", """
            <project>
              <build>
                <derby.system.home>target</derby.system.home>
              </build>
            </project>
            """).test();
    }
}
