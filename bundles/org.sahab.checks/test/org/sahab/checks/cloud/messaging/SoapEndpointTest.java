package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SoapEndpointTest {

    @Test
    void servicesAndProvidersAreFound() {
        CheckTester.of("SoapEndpoint").java("""
            import jakarta.jws.WebService;
            import javax.xml.ws.Endpoint;
            import javax.xml.ws.WebServiceProvider;

            @WebService // FOUND
            class Prices {
                @WebServiceProvider(portName = "raw") // FOUND
                static class Raw {}

                void start(String address) {
                    Endpoint.publish(address, this); // FOUND
                }
            }
            """).test();
    }

    @Test
    void restIsNotFound() {
        CheckTester.of("SoapEndpoint").java("""
            import javax.ws.rs.GET;
            import javax.ws.rs.Path;

            @Path("prices")
            class Prices {
                @GET
                long price() {
                    return 1;
                }
            }
            """).test();
    }

    @Test
    void clientsAreNotFound() {
        CheckTester.of("SoapEndpoint").java("""
            import javax.xml.ws.WebServiceRef;

            class Client {
                @WebServiceRef
                private Object service;
            }
            """).test();
    }

    @Test
    void methodsOfAServiceAreNotFoundAgain() {
        CheckTester.of("SoapEndpoint").java("""
            import javax.jws.WebMethod;
            import javax.jws.WebParam;

            interface Part {
                @WebMethod
                long price(@WebParam(name = "symbol") String symbol);
            }
            """).test();
    }

    @Test
    void ownAnnotationsAreNotFound() {
        CheckTester.of("SoapEndpoint").java("""
            class Own {
                @interface WebService {}

                @WebService
                static class Site {}
            }
            """).test();
    }
}
