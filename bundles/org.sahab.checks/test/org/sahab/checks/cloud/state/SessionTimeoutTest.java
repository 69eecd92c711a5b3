package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SessionTimeoutTest {

    @Test
    void timeoutsInDescriptorsAndCodeAreFound() {
        CheckTester.of("SessionTimeout").file("WEB-INF/web.xml", """
            <web-app>
              <session-config>
                <session-timeout>15</session-timeout> <!-- FOUND -->
              </session-config>
            </web-app>
            """).java("""
                    import jakarta.servlet.http.HttpSession;

                    class LogIn {
                        void done(HttpSession session) {
                            session.setMaxInactiveInterval(600); // FOUND
                        }
                    }
                    """).test();
    }

    @Test
    void timeoutsOfOtherThingsAreNotFound() {
        CheckTester.of("SessionTimeout").file("beans.xml", """
            <beans>
              <session-config>
                <session-timeout>15</session-timeout>
              </session-config>
            </beans>
            """).java("""
                    import java.net.Socket;

                    class Net {
                        void open(Socket socket) throws Exception {
                            socket.setSoTimeout(10);
                        }
                    }
                    """).test();
    }

    @Test
    void sessionsWithoutTimeoutAreNotFound() {
        CheckTester.of("SessionTimeout").file("WEB-INF/web.xml", """
            <web-app>
              <session-config>
                <!-- <session-timeout>15</session-timeout> -->
                <tracking-mode>COOKIE</tracking-mode>
              </session-config>
            </web-app>
            """).test();
    }

    @Test
    void otherSettingsAreNotFound() {
        CheckTester.of("SessionTimeout").file("application.properties", """
            spring.transaction.default-timeout=30
            # server.servlet.session.timeout=30m
            """).test();
    }
}
