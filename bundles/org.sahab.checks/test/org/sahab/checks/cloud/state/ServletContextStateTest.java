package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServletContextStateTest {

    @Test
    void attributesSetInCodeAndPagesAreFound() {
        CheckTester.of("ServletContextState").java("""
            import javax.servlet.ServletContext;
            import javax.servlet.http.HttpServlet;

            class Start extends HttpServlet {
                @Override
                public void init() {
                    ServletContext context = getServletContext();
                    context.setAttribute("a", "b"); // FOUND
                }
            }
            """).file("a.jsp", """
                    <% application.setAttribute("hits", 1); %><%-- FOUND --%>
                    <jsp:useBean id="list" class="java.util.ArrayList" scope="application"/><%-- FOUND --%>
                    """).test();
    }

    @Test
    void attributesOfRequestsAndSessionsAreNotFound() {
        CheckTester.of("ServletContextState").java("""
            import javax.servlet.http.*;

            class Others {
                void set(HttpServletRequest request, HttpSession session) {
                    request.setAttribute("a", "b");
                    session.setAttribute("a", "b");
                }
            }
            """).file("a.jsp", """
                    <jsp:useBean id="list" class="java.util.ArrayList" scope="request"/>
                    """).test();
    }

    @Test
    void readingIsNotFound() {
        CheckTester.of("ServletContextState").java("""
            import javax.servlet.ServletContext;

            class Reads {
                Object read(ServletContext context) {
                    return context.getAttribute("a");
                }
            }
            """).test();
    }

    @Test
    void contextsOfTheApplicationAreNotFound() {
        CheckTester.of("ServletContextState").java("""
            package shop;

            class Context {
                void setAttribute(String name, Object value) {}

                void run(Context context) {
                    context.setAttribute("a", "b");
                }
            }
            """).test();
    }
}
