package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerHomePathTest {

    @Test
    void directoriesOfServersAreFound() {
        CheckTester.of("ServerHomePath")
                .java("""
                    class Paths {
                        String base = System.getProperty("catalina.base"); // FOUND
                        String home = System.getProperty( "jboss.server.home.dir", "."); // FOUND
                    }
                    """)
                .file("logging.properties", """
                    # FOUND NEXT
                    file=${catalina.base}/logs/shop.log
                    # FOUND NEXT
                    other=${sys:jboss.server.log.dir}/shop.log
                    """)
                .file("context.xml", """
                    <beans>
                      <value>${jetty.home}/etc/realm</value> <!-- FOUND -->
                    </beans>
                    """)
                .test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of("ServerHomePath").java("""
            class Paths {
                String all = System.getProperty("shop.home") + System.getProperty("java.home") + System.getProperty("user.home");
            }
            """).test();
    }

    @Test
    void commentsAndBuildsAreNotFound() {
        CheckTester.of("ServerHomePath")
                .file("shop.properties", """
                    # file=${catalina.base}/logs
                    file=${shop.base}/logs
                    """)
                .file("pom.xml", """
                    <project>
                      <properties><dir>${catalina.home}</dir></properties>
                    </project>
                    """)
                .test();
    }

    @Test
    void whatSetsThePropertyIsNotFound() {
        CheckTester.of("ServerHomePath").java("""
            class Start {
                void start(String folder) {
                    System.setProperty("catalina.base", folder);
                }
            }
            """).test();
    }
}
