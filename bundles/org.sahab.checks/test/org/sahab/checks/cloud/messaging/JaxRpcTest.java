package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JaxRpcTest {

    @Test
    void factoriesStubsAndHandlersAreFound() {
        CheckTester.of("JaxRpc").java("""
            import java.net.URL;
            import javax.xml.namespace.QName;
            import javax.xml.rpc.ServiceException;
            import javax.xml.rpc.ServiceFactory;
            import javax.xml.rpc.Stub;
            import javax.xml.rpc.server.ServiceLifecycle;

            class Client implements ServiceLifecycle { // FOUND
                Object port(URL wsdl, QName name, Object port) throws ServiceException {
                    ((Stub) port)._setProperty("javax.xml.rpc.service.endpoint.address", "x"); // FOUND
                    return ServiceFactory.newInstance() // FOUND
                            .createService(wsdl, name);
                }

                public void init(Object context) {}

                public void destroy() {}
            }
            """).test();
    }

    @Test
    void mappingFilesAreFound() {
        CheckTester.of("JaxRpc").file("WEB-INF/mapping.xml", """
            <java-wsdl-mapping version="1.1"> <!-- FOUND -->
              <package-mapping/>
            </java-wsdl-mapping>
            """).test();
    }

    @Test
    void webServicesOfTheNextGenerationAreNotFound() {
        CheckTester.of("JaxRpc").java("""
            import javax.jws.WebService;
            import javax.xml.ws.Service;

            @WebService
            class Greeter {
                Object port(Service service) {
                    return service.getPort(Runnable.class);
                }
            }
            """).test();
    }

    @Test
    void descriptorsWithoutAMappingAreNotFound() {
        CheckTester.of("JaxRpc").file("WEB-INF/webservices.xml", """
            <webservices>
              <webservice-description>
                <wsdl-file>WEB-INF/wsdl/greeter.wsdl</wsdl-file>
              </webservice-description>
            </webservices>
            """).test();
    }

    @Test
    void ownTypesOfThatNameAreNotFound() {
        CheckTester.of("JaxRpc").java("""
            class Own {
                interface Call {
                    void invoke();
                }

                void run(Call call) {
                    call.invoke();
                }
            }
            """).test();
    }
}
