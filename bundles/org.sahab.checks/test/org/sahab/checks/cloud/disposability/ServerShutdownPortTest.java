package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerShutdownPortTest {

    @Test
    void portsThatStopTheServerAreFound() {
        CheckTester.of("ServerShutdownPort").file("conf/server.xml", """
            <Server port="8005" shutdown="SHUTDOWN"> <!-- FOUND -->
              <Service name="Catalina"/>
            </Server>
            """).test();
    }

    @Test
    void portsFromPropertiesAreFound() {
        CheckTester.of("ServerShutdownPort").file("conf/server.xml", """
            <Server port="${shutdown.port}" shutdown="${shutdown.command}"/> <!-- FOUND -->
            """).test();
    }

    @Test
    void closedPortsAreNotFound() {
        CheckTester.of("ServerShutdownPort").file("conf/server.xml", """
            <Server port="-1" shutdown="SHUTDOWN"/>
            """).test();
    }

    @Test
    void filesOfOtherServersAreNotFound() {
        CheckTester.of("ServerShutdownPort").file("conf/server.xml", """
            <server description="Liberty"><httpEndpoint httpPort="9080"/></server>
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("ServerShutdownPort").file("conf/other.xml", """
            <Server port="8005" shutdown="SHUTDOWN"/>
            """).test();
    }
}
