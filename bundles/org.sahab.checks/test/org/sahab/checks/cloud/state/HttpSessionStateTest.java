package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HttpSessionStateTest {

    @Test
    void attributesOfBothNamespacesAreFoundWithoutTheServletApi() {
        CheckTester.of("HttpSessionState").java("""
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpSession;

            class Login {
                void login(HttpServletRequest request, HttpSession session, String user) {
                    session.setAttribute("user", user); // FOUND
                    request.setAttribute("user", user);
                }
            }
            """).java("""
                package modern;

                import jakarta.servlet.http.HttpSession;

                class Login {
                    void login(HttpSession session, String user) {
                        session.putValue("user", user); // FOUND
                    }
                }
                """).test();
    }

    @Test
    void annotationsThatKeepStateInTheSessionAreFound() {
        CheckTester.of("HttpSessionState").java("""
            import jakarta.enterprise.context.SessionScoped;
            import java.io.Serializable;

            @SessionScoped // FOUND
            class Basket implements Serializable {}
            """).test();
    }

    @Test
    void requestAndApplicationAttributesAreNotFound() {
        CheckTester.of("HttpSessionState").java("""
            import javax.servlet.ServletContext;
            import javax.servlet.http.HttpServletRequest;

            class Attributes {
                void set(HttpServletRequest request, ServletContext context) {
                    request.setAttribute("a", "b");
                    context.setAttribute("a", "b");
                }
            }
            """).test();
    }

    @Test
    void readingTheSessionIsNotFound() {
        CheckTester.of("HttpSessionState").java("""
            import javax.servlet.http.HttpSession;

            class Reads {
                Object read(HttpSession session) {
                    return session.getAttribute("user");
                }
            }
            """).test();
    }

    @Test
    void otherClassesWithTheSameMethodAreNotFound() {
        CheckTester.of("HttpSessionState").java("""
            package shop;

            class HttpSession {
                void setAttribute(String name, Object value) {}

                static void use(HttpSession session, org.w3c.dom.Element element) {
                    session.setAttribute("a", "b");
                    element.setAttribute("a", "b");
                }
            }
            """).test();
    }
}
