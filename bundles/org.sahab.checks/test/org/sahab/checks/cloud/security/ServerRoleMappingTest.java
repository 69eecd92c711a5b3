package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerRoleMappingTest {

    @Test
    void mappingsOfEveryProductAreFound() {
        CheckTester.of("ServerRoleMapping")
                .file("weblogic.xml", """
                    <weblogic-web-app>
                      <security-role-assignment> <!-- FOUND -->
                        <role-name>keeper</role-name>
                      </security-role-assignment>
                    </weblogic-web-app>
                    """)
                .file("glassfish-web.xml", """
                    <glassfish-web-app>
                      <security-role-mapping> <!-- FOUND -->
                        <role-name>keeper</role-name>
                      </security-role-mapping>
                    </glassfish-web-app>
                    """)
                .file("geronimo-web.xml", """
                    <web-app xmlns:sec="http://geronimo.apache.org/xml/ns/security-2.0">
                      <sec:role-mappings>
                        <sec:role role-name="keeper"/> <!-- FOUND -->
                      </sec:role-mappings>
                    </web-app>
                    """)
                .file("ibm-application-bnd.xml", """
                    <server>
                      <application-bnd>
                        <security-role name="keeper"/> <!-- FOUND -->
                      </application-bnd>
                    </server>
                    """)
                .test();
    }

    @Test
    void standardRolesAreNotFound() {
        CheckTester.of("ServerRoleMapping").file("WEB-INF/web.xml", """
            <web-app>
              <security-role><role-name>keeper</role-name></security-role>
            </web-app>
            """).test();
    }

    @Test
    void otherRolesAreNotFound() {
        CheckTester.of("ServerRoleMapping").file("team.xml", """
            <team>
              <roles><role>tester</role></roles>
            </team>
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("ServerRoleMapping").file("weblogic.xml", """
            <weblogic-web-app>
              <!-- <security-role-assignment/> -->
            </weblogic-web-app>
            """).test();
    }
}
