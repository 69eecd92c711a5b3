package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ListeningSocketTest {

    @Test
    void serverSocketsAndChannelsAreFound() {
        CheckTester.of("ListeningSocket").java("""
            import com.sun.net.httpserver.HttpServer;
            import java.io.IOException;
            import java.net.InetSocketAddress;
            import java.net.ServerSocket;
            import java.nio.channels.ServerSocketChannel;
            import javax.net.ssl.SSLServerSocketFactory;

            class Ports {
                ServerSocket plain = new ServerSocket(4201); // FOUND

                Ports() throws IOException {
                    ServerSocketChannel.open().bind(new InetSocketAddress(4202)); // FOUND
                    SSLServerSocketFactory.getDefault().createServerSocket(4203); // FOUND
                    HttpServer.create(new InetSocketAddress(4204), 0); // FOUND
                }
            }
            """).test();
    }

    @Test
    void clientsAreNotFound() {
        CheckTester.of("ListeningSocket").java("""
            import java.io.IOException;
            import java.net.Socket;
            import java.nio.channels.SocketChannel;

            class Client {
                Socket connect(String host) throws IOException {
                    SocketChannel.open().close();
                    return new Socket(host, 4201);
                }
            }
            """).test();
    }

    @Test
    void namesInCommentsAndStringsAreNotFound() {
        CheckTester.of("ListeningSocket").java("""
            class Words {
                // new java.net.ServerSocket(4201)
                String text = "new java.net.ServerSocket(4201)";
            }
            """).test();
    }

    @Test
    void acceptedSocketsAreNotFoundAgain() {
        CheckTester.of("ListeningSocket").java("""
            import java.io.IOException;
            import java.net.ServerSocket;
            import java.net.Socket;

            class Accepting {
                Socket next(ServerSocket server) throws IOException {
                    return server.accept();
                }
            }
            """).test();
    }
}
