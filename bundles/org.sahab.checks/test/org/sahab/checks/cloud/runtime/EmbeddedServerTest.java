package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EmbeddedServerTest {

    @Test
    void serversMadeByTheProgramAreFound() {
        CheckTester.of("EmbeddedServer").java("""
            package shop;

            import org.apache.catalina.startup.Tomcat;
            import org.eclipse.jetty.server.Server;

            public class Shop {
                Server jetty = new Server(8080); // FOUND
                Tomcat tomcat = new Tomcat(); // FOUND
            }
            """).java("""
                        package shop.boot;

                        import org.springframework.boot.SpringApplication;

                        public class Main {
                            public static void main(String[] arguments) {
                                SpringApplication.run(Main.class, arguments); // FOUND
                            }
                        }
                        """).test();
    }

    @Test
    void servletsAreNotFound() {
        CheckTester.of("EmbeddedServer").java("""
            import jakarta.servlet.http.HttpServlet;

            class Cart extends HttpServlet {}
            """).test();
    }

    @Test
    void otherServersAreNotFound() {
        CheckTester.of("EmbeddedServer").java("""
            package shop;

            class Server {
                Server self = new Server();
            }
            """).test();
    }

    @Test
    void serversThatAreHandedInAreNotFound() {
        CheckTester.of("EmbeddedServer").java("""
            import org.eclipse.jetty.server.Server;

            class Shop {
                void use(Server server) throws Exception {
                    server.start();
                }
            }
            """).test();
    }
}
