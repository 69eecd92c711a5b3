package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class TlsInApplicationTest {

    @Test
    void contextsAndConnectorsAreFound() {
        CheckTester.of("TlsInApplication")
                .java("""
                    import javax.net.ssl.*;

                    class Tls {
                        void all(SSLContext context) throws Exception {
                            context.init(null, null, null); // FOUND
                            SSLSocketFactory.getDefault();
                            SSLServerSocketFactory.getDefault(); // FOUND
                        }
                    }
                    """)
                .file("server.xml", """
                    <Server>
                      <Connector port="8443" SSLEnabled="true"/> <!-- FOUND -->
                    </Server>
                    """)
                .file("jetty-ssl.xml", """
                    <Configure>
                      <New class="org.eclipse.jetty.server.ssl.SslSelectChannelConnector"/> <!-- FOUND -->
                    </Configure>
                    """)
                .test();
    }

    @Test
    void plainConnectorsAreNotFound() {
        CheckTester.of("TlsInApplication").file("server.xml", """
            <Server>
              <Connector port="8080"/>
              <Connector port="8081" SSLEnabled="false"/>
            </Server>
            """).test();
    }

    @Test
    void theDefaultContextIsNotFound() {
        CheckTester.of("TlsInApplication").java("""
            class Tls {
                Object all() throws Exception {
                    return javax.net.ssl.SSLContext.getDefault();
                }
            }
            """).test();
    }

    @Test
    void otherContextsAreNotFound() {
        CheckTester.of("TlsInApplication").java("""
            class Tls {
                static class SSLContext {
                    void init(Object keys, Object trust, Object random) {}
                }

                void all(SSLContext context) {
                    context.init(null, null, null);
                }
            }
            """).test();
    }
}
