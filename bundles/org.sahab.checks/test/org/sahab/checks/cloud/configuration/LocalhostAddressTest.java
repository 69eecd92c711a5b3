package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalhostAddressTest {

    @Test
    void servicesOnTheSameMachineAreFound() {
        CheckTester.of("LocalhostAddress")
                .java("""
                    class Services {
                        String soap = "http://localhost:8080/orders"; // FOUND
                        String database = "jdbc:mysql://127.0.0.1/orders"; // FOUND
                        String registry = "localhost:1099"; // FOUND
                    }
                    """)
                .file("jetty-env.xml", """
                    <Configure>
                      <Put name="mail.smtp.host">localhost</Put> <!-- FOUND -->
                      <broker url="tcp://localhost:61616?trace=true"/> <!-- FOUND -->
                    </Configure>
                    """)
                .file("mail.properties", """
                    # FOUND NEXT
                    mail.host=localhost
                    """)
                .test();
    }

    @Test
    void comparisonsAreNotFound() {
        CheckTester.of("LocalhostAddress").java("""
            class Compare {
                boolean isLocal(String host) {
                    return "localhost".equals(host) || host.equals("127.0.0.1");
                }
            }
            """).test();
    }

    @Test
    void textsThatMentionItAreNotFound() {
        CheckTester.of("LocalhostAddress")
                .java("""
                    class Texts {
                        /** Defaults to http://localhost:8080. */
                        String help = "Open http://localhost:8080 in a browser";
                    }
                    """)
                .file("messages.properties", """
                    help=Open http://localhost:8080 in a browser
                    """)
                .test();
    }

    @Test
    void defaultsOfEnvironmentVariablesAreNotFound() {
        CheckTester.of("LocalhostAddress").java("""
            class Environment {
                String soap = System.getenv().getOrDefault("SOAP_URL", "http://localhost:8080/orders");
                String registry = System.getenv()
                        .getOrDefault("REGISTRY",
                        "localhost:1099");
                String database = System.getenv("DB_URL") != null ? System.getenv("DB_URL") : "jdbc:mysql://127.0.0.1/orders";
                String other = System.getProperty("soap", "http://localhost:8080/orders"); // FOUND
                String last = System.getenv().getOrDefault("A", "") + "http://localhost:8080/orders"; // FOUND
            }
            """).test();
    }

    @Test
    void otherHostsAreNotFound() {
        CheckTester.of("LocalhostAddress").java("""
            class Others {
                String host = "http://localhost.acme.de/orders";
                String domain = "localhostess:80";
            }
            """).test();
    }

    @Test
    void commentsAndPomsAreNotFound() {
        CheckTester.of("LocalhostAddress")
                .file("config.xml", """
                    <config>
                      <!-- <host>localhost</host> -->
                    </config>
                    """)
                .file("pom.xml", """
                    <project>
                      <properties><url>http://localhost:8080</url></properties>
                    </project>
                    """)
                .test();
    }
}
