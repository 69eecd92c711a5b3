package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JaasLoginTest {

    @Test
    void contextsAreFound() {
        CheckTester.of("JaasLogin").java("""
            import javax.security.auth.Subject;
            import javax.security.auth.login.LoginContext;

            class Door {
                void all(Subject subject) throws Exception {
                    new LoginContext("shop").login(); // FOUND
                    LoginContext other = new LoginContext("shop", subject); // FOUND
                }
            }
            """).test();
    }

    @Test
    void whatUsesAContextIsNotFound() {
        CheckTester.of("JaasLogin").java("""
            import javax.security.auth.login.LoginContext;

            class Door {
                void leave(LoginContext context) throws Exception {
                    context.logout();
                }
            }
            """).test();
    }

    @Test
    void loginByTheRequestIsNotFound() {
        CheckTester.of("JaasLogin").java("""
            class Door {
                void in(javax.servlet.http.HttpServletRequest request) throws Exception {
                    request.login("anna", "?");
                }
            }
            """).test();
    }

    @Test
    void otherTypesOfThatNameAreNotFound() {
        CheckTester.of("JaasLogin").java("""
            class Door {
                static class LoginContext {}

                Object made = new LoginContext();
            }
            """).test();
    }
}
