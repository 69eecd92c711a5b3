package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RemoteJmxTest {

    @Test
    void clientsAndServersAreFound() {
        CheckTester.of("RemoteJmx").java("""
            import javax.management.remote.*;

            class Remote {
                void all(JMXServiceURL url, javax.management.MBeanServer server) throws Exception {
                    JMXConnectorFactory.connect(url); // FOUND
                    JMXConnectorServerFactory.newJMXConnectorServer(url, null, server); // FOUND
                    new JMXServiceURL("service:jmx:rmi:///jndi/rmi://host/jmxrmi"); // FOUND
                }
            }
            """).file("bin/start.sh", """
                        JAVA_OPTS="-Dcom.sun.management.jmxremote.port=9010" # FOUND
                        """).test();
    }

    @Test
    void localBeansAreNotFound() {
        CheckTester.of("RemoteJmx").java("""
            class Local {
                Object server = java.lang.management.ManagementFactory.getPlatformMBeanServer();
            }
            """).test();
    }

    @Test
    void commentsInScriptsAreNotFound() {
        CheckTester.of("RemoteJmx").file("bin/start.sh", """
            # JAVA_OPTS="-Dcom.sun.management.jmxremote"
            """).test();
    }

    @Test
    void otherConnectorsAreNotFound() {
        CheckTester.of("RemoteJmx").java("""
            class Other {
                interface JMXConnectorFactory {
                    static void connect(String url) {}
                }

                void all() {
                    JMXConnectorFactory.connect("a");
                }
            }
            """).test();
    }
}
