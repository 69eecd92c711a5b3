package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SessionCookieUnsecuredTest {

    @Test
    void configurationsWithoutSecureAreFound() {
        CheckTester.of("SessionCookieUnsecured")
                .file("WEB-INF/web.xml", """
                    <web-app>
                      <session-config> <!-- FOUND -->
                        <session-timeout>30</session-timeout>
                      </session-config>
                    </web-app>
                    """)
                .file("b/web.xml", """
                    <web-app>
                      <session-config> <!-- FOUND -->
                        <cookie-config><secure>false</secure></cookie-config>
                      </session-config>
                    </web-app>
                    """)
                .test();
    }

    @Test
    void secureCookiesAreNotFound() {
        CheckTester.of("SessionCookieUnsecured").file("WEB-INF/web.xml", """
            <web-app>
              <session-config>
                <cookie-config><secure> true </secure></cookie-config>
              </session-config>
            </web-app>
            """).test();
    }

    @Test
    void applicationsWithoutSessionConfigurationAreNotFound() {
        CheckTester.of("SessionCookieUnsecured").file("WEB-INF/web.xml", """
            <web-app>
              <display-name>shop</display-name>
            </web-app>
            """).test();
    }

    @Test
    void otherDocumentsAreNotFound() {
        CheckTester.of("SessionCookieUnsecured").file("shell.xml", """
            <shell>
              <session-config/>
            </shell>
            """).test();
    }
}
