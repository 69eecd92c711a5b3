package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServletInstanceStateTest {

    @Test
    void fieldsThatRequestsSetAreFound() {
        CheckTester.of(new ServletInstanceState()).java("""
            import javax.servlet.http.HttpServlet;
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpServletResponse;

            public class Shop extends HttpServlet {
                private String user;
                private int visits;

                protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                    this.user = request.getParameter("user"); // FOUND
                    visits++; // FOUND
                    help(request);
                }

                private void help(HttpServletRequest request) {
                    user = null; // FOUND
                }
            }
            """).test();
    }

    @Test
    void filtersAndActionsAreFound() {
        CheckTester.of(new ServletInstanceState()).java("""
            import javax.servlet.Filter;
            import javax.servlet.FilterChain;
            import javax.servlet.ServletRequest;
            import javax.servlet.ServletResponse;

            class Counting implements Filter {
                private long last;

                public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
                    last = System.currentTimeMillis(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void whatIsSetOnceIsNotFound() {
        CheckTester.of(new ServletInstanceState()).java("""
            import javax.servlet.http.HttpServlet;
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpServletResponse;

            public class Once extends HttpServlet {
                private static int all;
                private String prefix;
                private Object lazy;

                public void init() {
                    prefix = getInitParameter("prefix");
                }

                protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    if (lazy == null) {
                        lazy = new Object();
                    }
                    String local = request.getParameter("a");
                    local = prefix + local;
                    all++;
                }
            }
            """).test();
    }

    @Test
    void objectsOfOneRequestAreNotFound() {
        CheckTester.of(new ServletInstanceState()).java("""
            import javax.servlet.http.HttpServletRequest;

            class Form {
                private String user;

                void read(HttpServletRequest request) {
                    user = request.getParameter("user");
                }
            }
            """).test();
    }

    @Test
    void codeThatAServletOnlyMakesIsNotFound() {
        CheckTester.of(new ServletInstanceState()).java("""
            import javax.servlet.http.HttpServlet;
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpServletResponse;

            public class Inner extends HttpServlet {
                static class Row {
                    String name;

                    void read(HttpServletRequest request) {
                        name = request.getParameter("name");
                    }
                }

                protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    Row row = new Row();
                    row.name = "x";
                }
            }
            """).test();
    }
}
