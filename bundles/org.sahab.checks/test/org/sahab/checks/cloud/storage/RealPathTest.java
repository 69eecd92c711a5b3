package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RealPathTest {

    @Test
    void questionsForTheRealPathAreFound() {
        CheckTester.of(new RealPath()).java("""
            import javax.servlet.ServletContext;
            import javax.servlet.http.HttpServlet;

            class Show extends HttpServlet {
                String a(ServletContext context) {
                    return context.getRealPath("/"); // FOUND
                }

                String b() {
                    return getServletConfig().getServletContext().getRealPath("/"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void wrappersAreNotFound() {
        CheckTester.of(new RealPath()).java("""
            import javax.servlet.ServletContext;

            class Wrapper {
                ServletContext wrapped;

                String getRealPath(String path) {
                    return wrapped.getRealPath(path);
                }
            }
            """).test();
    }

    @Test
    void resourcesAsStreamsAreNotFound() {
        CheckTester.of(new RealPath()).java("""
            import javax.servlet.ServletContext;

            class Reads {
                Object open(ServletContext context) {
                    return context.getResourceAsStream("/WEB-INF/a.xml");
                }
            }
            """).test();
    }

    @Test
    void methodsOfTheApplicationAreNotFound() {
        CheckTester.of(new RealPath()).java("""
            package shop;

            class Files {
                String getRealPath(String name) {
                    return name;
                }

                String use(Files files) {
                    return files.getRealPath("a");
                }
            }
            """).test();
    }
}
