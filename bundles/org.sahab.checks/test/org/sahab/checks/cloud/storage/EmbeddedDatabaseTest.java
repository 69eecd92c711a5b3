package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EmbeddedDatabaseTest {

    @Test
    void enginesInTheProcessAreFound() {
        CheckTester.of("EmbeddedDatabase")
                .java("""
                    class Databases {
                        String derby = "jdbc:derby:orders;create=true"; // FOUND
                        String memory = "jdbc:hsqldb:mem:orders"; // FOUND
                        String file = "jdbc:h2:./data/orders"; // FOUND
                    }
                    """)
                .file("persistence.xml", """
                    <persistence>
                      <property name="url" value="jdbc:hsqldb:file:orders"/> <!-- FOUND -->
                      <Set name="url">jdbc:derby:<Property name="base"/>/orders</Set> <!-- FOUND -->
                    </persistence>
                    """)
                .file("application.properties", """
                    # FOUND NEXT
                    db.url=jdbc:h2:mem:orders
                    """)
                .test();
    }

    @Test
    void serversAreNotFound() {
        CheckTester.of("EmbeddedDatabase").java("""
            class Servers {
                String derby = "jdbc:derby://db:1527/orders";
                String h2 = "jdbc:h2:tcp://db/orders";
                String hsql = "jdbc:hsqldb:hsql://db/orders";
                String postgres = "jdbc:postgresql://db/orders";
            }
            """).test();
    }

    @Test
    void commentsArePassedOver() {
        CheckTester.of("EmbeddedDatabase")
                .file("persistence.xml", """
                    <persistence>
                      <!-- <property name="url" value="jdbc:derby:orders"/> -->
                    </persistence>
                    """)
                .file("application.properties", """
                    # db.url=jdbc:h2:mem:orders
                    """)
                .test();
    }

    @Test
    void textsThatMentionAUrlAreNotFound() {
        CheckTester.of("EmbeddedDatabase").java("""
            class Texts {
                String help = "Use a URL such as jdbc:h2:mem:orders";

                boolean derby(String url) {
                    return url.startsWith("jdbc:oracle:");
                }
            }
            """).test();
    }

    @Test
    void placeholdersAndQuestionsAreNotFound() {
        CheckTester.of("EmbeddedDatabase")
                .file("application.properties", """
                    db.url=${DB_URL}
                    """)
                .java("""
                    class Questions {
                        boolean isDerby(String url) {
                            return url.startsWith("jdbc:derby:");
                        }
                    }
                    """)
                .test();
    }
}
