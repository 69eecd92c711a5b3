package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class XmlRpcTest {

    @Test
    void clientsAndServersAreFound() {
        CheckTester.of("XmlRpc").java("""
            import org.apache.xmlrpc.client.XmlRpcClient;
            import org.apache.xmlrpc.webserver.XmlRpcServlet;

            class Server extends XmlRpcServlet { // FOUND
                Object forward(Object[] arguments) throws Exception {
                    XmlRpcClient client = new XmlRpcClient(); // FOUND
                    return client.execute("a.b", arguments); // FOUND
                }
            }
            """).test();
    }

    @Test
    void servletsAreFound() {
        CheckTester.of("XmlRpc").file("WEB-INF/web.xml", """
            <web-app>
              <servlet>
                <servlet-class>com.atlassian.xmlrpc.spring.BinderSpringXmlRpcServlet</servlet-class> <!-- FOUND -->
              </servlet>
            </web-app>
            """).test();
    }

    @Test
    void otherServletsAreNotFound() {
        CheckTester.of("XmlRpc").file("WEB-INF/web.xml", """
            <web-app>
              <servlet>
                <servlet-name>xmlrpc</servlet-name>
                <servlet-class>org.example.OrderServlet</servlet-class>
              </servlet>
            </web-app>
            """).test();
    }

    @Test
    void importsAndExceptionsAreNotFound() {
        CheckTester.of("XmlRpc").java("""
            import org.apache.xmlrpc.XmlRpcException;

            class Failure {
                String text(XmlRpcException failure) {
                    return failure.getMessage();
                }
            }
            """).test();
    }

    @Test
    void otherClientsAreNotFound() {
        CheckTester.of("XmlRpc").java("""
            import org.apache.http.client.HttpClient;
            import org.apache.http.client.methods.HttpGet;

            class Http {
                Object get(HttpClient client) throws Exception {
                    return client.execute(new HttpGet("/"));
                }
            }
            """).test();
    }
}
