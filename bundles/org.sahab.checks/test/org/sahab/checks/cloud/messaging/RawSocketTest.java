package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RawSocketTest {

    @Test
    void socketsAndChannelsOfClientsAreFound() {
        CheckTester.of("RawSocket").java("""
            import java.io.IOException;
            import java.net.InetSocketAddress;
            import java.net.Socket;
            import java.nio.channels.SocketChannel;

            class Client {
                void run(String host) throws IOException {
                    Socket socket = new Socket(); // FOUND
                    socket.connect(new InetSocketAddress(host, 9), 100);
                    SocketChannel.open(new InetSocketAddress(host, 9)); // FOUND
                }
            }
            """).test();
    }

    @Test
    void serversAreNotFound() {
        CheckTester.of("RawSocket").java("""
            import java.io.IOException;
            import java.net.ServerSocket;

            class Server {
                ServerSocket open() throws IOException {
                    return new ServerSocket(0);
                }
            }
            """).test();
    }

    @Test
    void factoriesAreNotFound() {
        CheckTester.of("RawSocket").java("""
            import java.io.IOException;
            import java.net.Socket;
            import javax.net.SocketFactory;

            class Made {
                Socket open(String host) throws IOException {
                    return SocketFactory.getDefault().createSocket(host, 9);
                }
            }
            """).test();
    }

    @Test
    void otherTypesOfThatNameAreNotFound() {
        CheckTester.of("RawSocket").java("""
            class Wall {
                static class Socket {}

                Socket plug() {
                    return new Socket();
                }
            }
            """).test();
    }
}
