package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DriverManagerConnectionTest {

    @Test
    void connectionsOfTheDriverManagerAreFound() {
        CheckTester.of(new DriverManagerConnection()).java("""
            import static java.sql.DriverManager.getConnection;

            import java.sql.DriverManager;
            import java.util.Properties;

            class Connections {
                void run(String url, Properties properties) throws Exception {
                    DriverManager.getConnection(url).close(); // FOUND
                    DriverManager.getConnection(url, properties).close(); // FOUND
                    getConnection(url, "a", "b").close(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void dataSourcesAreNotFound() {
        CheckTester.of(new DriverManagerConnection()).java("""
            import javax.sql.DataSource;

            class Source {
                void run(DataSource source) throws Exception {
                    source.getConnection().close();
                    source.getConnection("user", "password").close();
                }
            }
            """).test();
    }

    @Test
    void stoppingAnEmbeddedDatabaseIsNotFound() {
        CheckTester.of(new DriverManagerConnection()).java("""
            import java.sql.DriverManager;

            class Stop {
                private static final String ALL = "jdbc:derby:;shutdown=true";

                void run() throws Exception {
                    DriverManager.getConnection(ALL, null, null);
                }
            }
            """).test();
    }

    @Test
    void otherManagersAreNotFound() {
        CheckTester.of(new DriverManagerConnection()).java("""
            class Own {
                static class DriverManager {
                    static Object getConnection(String url) {
                        return url;
                    }
                }

                Object run() {
                    return DriverManager.getConnection("jdbc:x");
                }
            }
            """).test();
    }
}
