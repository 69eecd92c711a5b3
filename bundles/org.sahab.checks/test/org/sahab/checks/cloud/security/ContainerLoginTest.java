package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ContainerLoginTest {

    @Test
    void passwordsCheckedByTheServerAreFound() {
        CheckTester.of("ContainerLogin")
                .file("WEB-INF/web.xml", """
                    <web-app>
                      <login-config> <!-- FOUND -->
                        <auth-method>BASIC</auth-method>
                        <realm-name>shop</realm-name>
                      </login-config>
                    </web-app>
                    """)
                .file("other/web.xml", """
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <login-config> <!-- FOUND -->
                        <auth-method> FORM </auth-method>
                      </login-config>
                    </web-app>
                    """)
                .test();
    }

    @Test
    void certificatesAndMechanismsOfOthersAreNotFound() {
        CheckTester.of("ContainerLogin")
                .file("WEB-INF/web.xml", """
                    <web-app>
                      <login-config>
                        <auth-method>CLIENT-CERT</auth-method>
                      </login-config>
                    </web-app>
                    """)
                .file("kc/web.xml", """
                    <web-app>
                      <login-config>
                        <auth-method>KEYCLOAK</auth-method>
                      </login-config>
                    </web-app>
                    """)
                .test();
    }

    @Test
    void realmNamesAloneAndCommentsAreNotFound() {
        CheckTester.of("ContainerLogin").file("WEB-INF/web.xml", """
            <web-app>
              <login-config>
                <realm-name>BASIC</realm-name>
              </login-config>
              <!-- <login-config><auth-method>FORM</auth-method></login-config> -->
            </web-app>
            """).test();
    }

    @Test
    void otherDocumentsAreNotFound() {
        CheckTester.of("ContainerLogin").file("clients.xml", """
            <clients>
              <login-config><auth-method>BASIC</auth-method></login-config>
            </clients>
            """).test();
    }
}
