package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RequestAddressTest {

    @Test
    void questionsAboutTheConnectionAreFound() {
        CheckTester.of(new RequestAddress()).java("""
            import jakarta.servlet.http.HttpServletRequest;

            class Links {
                String all(HttpServletRequest request) {
                    if (request.isSecure()) { // FOUND
                        return request.getRemoteAddr(); // FOUND
                    }
                    return request.getRequestURL().toString(); // FOUND
                }
            }
            """).java("""
                import javax.servlet.ServletRequest;

                class Old {
                    int port(ServletRequest request) {
                        return request.getServerPort(); // FOUND
                    }
                }
                """).test();
    }

    @Test
    void pathsAndHeadersAreNotFound() {
        CheckTester.of(new RequestAddress()).java("""
            import jakarta.servlet.http.HttpServletRequest;

            class Links {
                String all(HttpServletRequest request) {
                    return request.getContextPath() + request.getRequestURI() + request.getHeader("Host");
                }
            }
            """).test();
    }

    @Test
    void requestsThatPassOnAreNotFound() {
        CheckTester.of(new RequestAddress()).java("""
            import jakarta.servlet.http.HttpServletRequest;

            class Wrapper {
                HttpServletRequest request;

                String getScheme() {
                    return request.getScheme();
                }
            }
            """).test();
    }

    @Test
    void addressesOfOthersAreNotFound() {
        CheckTester.of(new RequestAddress()).java("""
            class Links {
                String all(java.net.URI address) {
                    return address.getScheme();
                }
            }
            """).test();
    }
}
