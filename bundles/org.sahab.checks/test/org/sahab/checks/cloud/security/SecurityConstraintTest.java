package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SecurityConstraintTest {

    @Test
    void constraintsWithARoleAreFound() {
        CheckTester.of("SecurityConstraint").file("WEB-INF/web.xml", """
            <web-app>
              <security-constraint> <!-- FOUND -->
                <web-resource-collection><url-pattern>/stock/*</url-pattern></web-resource-collection>
                <auth-constraint><role-name>keeper</role-name></auth-constraint>
              </security-constraint>
            </web-app>
            """).test();
    }

    @Test
    void addressesForbiddenForAllAreNotFound() {
        CheckTester.of("SecurityConstraint").file("WEB-INF/web.xml", """
            <web-app>
              <security-constraint>
                <web-resource-collection><http-method>TRACE</http-method></web-resource-collection>
                <auth-constraint/>
              </security-constraint>
            </web-app>
            """).test();
    }

    @Test
    void encryptionAloneIsNotFound() {
        CheckTester.of("SecurityConstraint").file("WEB-INF/web.xml", """
            <web-app>
              <security-constraint>
                <user-data-constraint><transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>
              </security-constraint>
            </web-app>
            """).test();
    }

    @Test
    void rolesWithoutConstraintAreNotFound() {
        CheckTester.of("SecurityConstraint").file("WEB-INF/web.xml", """
            <web-app>
              <security-role><role-name>keeper</role-name></security-role>
            </web-app>
            """).test();
    }
}
