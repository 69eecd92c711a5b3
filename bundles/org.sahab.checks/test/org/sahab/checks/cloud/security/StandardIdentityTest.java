package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StandardIdentityTest {

    @Test
    void questionsAndAnnotationsAreFound() {
        CheckTester.of("StandardIdentity").java("""
            import jakarta.annotation.security.RolesAllowed;
            import jakarta.servlet.http.HttpServletRequest;

            class Stock {
                @RolesAllowed("keeper") // FOUND
                Object all(HttpServletRequest request) {
                    if (request.isUserInRole("keeper")) { // FOUND
                        return request.getUserPrincipal(); // FOUND
                    }
                    return request.getRemoteUser(); // FOUND
                }
            }
            """).java("""
                class Old {
                    Object who(javax.ejb.SessionContext context) {
                        return context.getCallerPrincipal(); // FOUND
                    }
                }
                """).test();
    }

    @Test
    void identityInTheSessionIsNotFound() {
        CheckTester.of("StandardIdentity").java("""
            class Stock {
                Object who(jakarta.servlet.http.HttpServletRequest request) {
                    return request.getSession().getAttribute("user");
                }
            }
            """).test();
    }

    @Test
    void ownMethodsAreNotFound() {
        CheckTester.of("StandardIdentity").java("""
            class Stock {
                boolean isUserInRole(String role) {
                    return isUserInRole("keeper");
                }
            }
            """).test();
    }

    @Test
    void openAddressesAreNotFound() {
        CheckTester.of("StandardIdentity").java("""
            import jakarta.annotation.security.PermitAll;

            class Stock {
                @PermitAll
                void all() {}
            }
            """).test();
    }
}
