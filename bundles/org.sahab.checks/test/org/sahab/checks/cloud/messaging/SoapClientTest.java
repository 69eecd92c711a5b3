package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SoapClientTest {

    @Test
    void clientsAreFound() {
        CheckTester.of("SoapClient").java("""
            import java.net.URL;
            import javax.xml.namespace.QName;
            import javax.xml.ws.Service;
            import javax.xml.ws.WebServiceRef;

            class Client {
                @WebServiceRef(name = "services/Echo") // FOUND
                private Service echo;

                Service make(URL wsdl, QName name) {
                    return Service.create(wsdl, name); // FOUND
                }
            }
            """).java("""
                import java.net.URL;
                import javax.xml.namespace.QName;
                import javax.xml.ws.Service;

                public class EchoService extends Service { // FOUND
                    public EchoService(URL wsdl, QName name) {
                        super(wsdl, name);
                    }
                }
                """).test();
    }

    @Test
    void endpointsAreNotFound() {
        CheckTester.of("SoapClient").java("""
            import javax.jws.WebService;

            @WebService
            class Echo {
                String echo(String text) {
                    return text;
                }
            }
            """).test();
    }

    @Test
    void typesCalledServiceAreNotFound() {
        CheckTester.of("SoapClient").java("""
            class Own {
                static class Service {
                    static Service create(String name) {
                        return new Service();
                    }
                }

                static class Orders extends Service {}

                Service make() {
                    return Service.create("orders");
                }
            }
            """).test();
    }

    @Test
    void restClientsAreNotFound() {
        CheckTester.of("SoapClient").java("""
            import javax.ws.rs.client.ClientBuilder;

            class Rest {
                Object get(String address) {
                    return ClientBuilder.newClient().target(address).request().get();
                }
            }
            """).test();
    }
}
