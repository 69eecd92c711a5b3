package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HttpWithoutTimeLimitTest {

    @Test
    void connectionsAndClientsWithoutALimitAreFound() {
        CheckTester.of(new HttpWithoutTimeLimit()).java("""
            import java.net.HttpURLConnection;
            import java.net.URL;
            import java.net.http.HttpClient;
            import org.apache.http.impl.client.DefaultHttpClient;
            import org.apache.http.impl.client.HttpClients;
            import org.springframework.web.client.RestTemplate;

            class Calls {
                Object template = new RestTemplate(); // FOUND
                Object old = new DefaultHttpClient(); // FOUND
                Object apache = HttpClients.createDefault(); // FOUND
                Object plain = HttpClient.newHttpClient(); // FOUND

                int status(URL url) throws Exception {
                    var connection = (HttpURLConnection) url.openConnection(); // FOUND
                    return connection.getResponseCode() + HttpURLConnection.class
                            .cast(url.openConnection()) // FOUND
                            .getResponseCode();
                }
            }
            """).test();
    }

    @Test
    void limitsAnywhereInTheTypeAreTrusted() {
        CheckTester.of(new HttpWithoutTimeLimit()).java("""
            import java.net.HttpURLConnection;
            import java.net.URL;
            import org.apache.http.impl.client.DefaultHttpClient;

            class Limited {
                Object client = configure(new DefaultHttpClient());

                Object configure(DefaultHttpClient client) {
                    client.getParams().setParameter("http.socket.timeout", readTimeout());
                    return client;
                }

                int readTimeout() {
                    return 1000;
                }

                HttpURLConnection open(URL url) throws Exception {
                    return (HttpURLConnection) url.openConnection();
                }
            }
            """).test();
    }

    @Test
    void connectionsToResourcesAreNotFound() {
        CheckTester.of(new HttpWithoutTimeLimit()).java("""
            import java.io.InputStream;
            import java.net.HttpURLConnection;
            import java.net.JarURLConnection;
            import java.net.URL;
            import java.net.URLConnection;

            class Resources {
                InputStream read(URL url) throws Exception {
                    return url.openConnection().getInputStream();
                }

                JarURLConnection jar(URL url) throws Exception {
                    return (JarURLConnection) url.openConnection();
                }

                long length(URL resource) throws Exception {
                    URLConnection connection = resource.openConnection();
                    if (resource.getProtocol().equals("http")) {
                        ((HttpURLConnection) connection).setRequestMethod("HEAD");
                    }
                    return connection.getContentLength();
                }
            }
            """).test();
    }

    @Test
    void clientsThatAreHandedInAreNotFound() {
        CheckTester.of(new HttpWithoutTimeLimit()).java("""
            import org.springframework.http.client.ClientHttpRequestFactory;
            import org.springframework.web.client.RestTemplate;

            class Given {
                RestTemplate template(ClientHttpRequestFactory requests) {
                    return new RestTemplate(requests);
                }
            }
            """).test();
    }

    @Test
    void ownMethodsOfThatNameAreNotFound() {
        CheckTester.of(new HttpWithoutTimeLimit()).java("""
            import java.net.HttpURLConnection;

            class Own {
                Object openConnection() {
                    return null;
                }

                int run(HttpURLConnection given) throws Exception {
                    openConnection();
                    return given.getResponseCode();
                }
            }
            """).test();
    }
}
