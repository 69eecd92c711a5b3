package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class AccessLogFileTest {

    @Test
    void filesOfEveryServerAreFound() {
        CheckTester.of("AccessLogFile")
                .file("server.xml", """
                    <Host>
                      <Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs"/> <!-- FOUND -->
                    </Host>
                    """)
                .file("jetty.xml", """
                    <Configure>
                      <New class="org.eclipse.jetty.server.NCSARequestLog"/> <!-- FOUND -->
                    </Configure>
                    """)
                .file("plan.xml", """
                    <module>
                      <gbean name="log" class="org.apache.geronimo.jetty8.requestlog.NCSARequestLog"/> <!-- FOUND -->
                    </module>
                    """)
                .test();
    }

    @Test
    void theConsoleIsNotFound() {
        CheckTester.of("AccessLogFile")
                .file("server.xml", """
                    <Host>
                      <Valve className="org.apache.catalina.valves.AccessLogValve" directory="/dev" prefix="stdout"/>
                    </Host>
                    """)
                .file("jetty.xml", """
                    <Configure>
                      <New class="org.eclipse.jetty.server.Slf4jRequestLogWriter"/>
                    </Configure>
                    """)
                .test();
    }

    @Test
    void otherValvesAreNotFound() {
        CheckTester.of("AccessLogFile").file("server.xml", """
            <Host>
              <Valve className="org.apache.catalina.valves.RemoteIpValve"/>
            </Host>
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("AccessLogFile").file("server.xml", """
            <Host>
              <!-- <Valve className="org.apache.catalina.valves.AccessLogValve"/> -->
            </Host>
            """).test();
    }
}
