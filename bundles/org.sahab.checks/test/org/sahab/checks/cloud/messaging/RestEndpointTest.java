package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RestEndpointTest {

    @Test
    void operationsAreFound() {
        CheckTester.of("RestEndpoint").java("""
            import javax.ws.rs.GET;
            import javax.ws.rs.POST;
            import javax.ws.rs.Path;

            @Path("orders")
            class Orders {
                @GET // FOUND
                String all() {
                    return "";
                }

                @POST // FOUND
                void add(String order) {}
            }
            """).java("""
                import org.springframework.web.bind.annotation.GetMapping;

                class Prices {
                    @GetMapping("/prices") // FOUND
                    String all() {
                        return "";
                    }
                }
                """).test();
    }

    @Test
    void helpersOfAResourceAreNotFound() {
        CheckTester.of("RestEndpoint").java("""
            import javax.ws.rs.Consumes;
            import javax.ws.rs.Path;
            import javax.ws.rs.ext.Provider;

            @Provider
            @Consumes("text/plain")
            class Filter {
                @Path("sub")
                Object locate() {
                    return this;
                }
            }
            """).test();
    }

    @Test
    void clientsAreNotFound() {
        CheckTester.of("RestEndpoint").java("""
            import javax.ws.rs.client.Client;

            class Caller {
                Object get(Client client) {
                    return client.target("http://orders").request().get();
                }
            }
            """).test();
    }

    @Test
    void ownAnnotationsAreNotFound() {
        CheckTester.of("RestEndpoint").java("""
            class Own {
                @interface GET {}

                @GET
                String value() {
                    return "";
                }
            }
            """).test();
    }

    @Test
    void servletsAreNotFound() {
        CheckTester.of("RestEndpoint").java("""
            import javax.servlet.http.HttpServlet;
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpServletResponse;

            class Page extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
            }
            """).test();
    }
}
