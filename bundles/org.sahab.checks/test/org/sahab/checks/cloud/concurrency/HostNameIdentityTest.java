package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HostNameIdentityTest {

    @Test
    void questionsForTheOwnHostAreFound() {
        CheckTester.of("HostNameIdentity").java("""
            import java.net.InetAddress;

            class Names {
                String all() throws java.net.UnknownHostException {
                    return InetAddress.getLocalHost().getHostName() // FOUND
                            + java.net.InetAddress.getLocalHost().getHostAddress(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void questionsForOtherHostsAreNotFound() {
        CheckTester.of("HostNameIdentity").java("""
            import java.net.InetAddress;

            class Others {
                String all(String host) throws java.net.UnknownHostException {
                    return InetAddress.getByName(host).getHostName() + InetAddress.getLoopbackAddress();
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("HostNameIdentity").java("""
            class InetAddress {
                static String getLocalHost() {
                    return "";
                }

                String all() {
                    return InetAddress.getLocalHost();
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("HostNameIdentity").java("""
            class Texts {
                // InetAddress.getLocalHost()
                String text = "InetAddress.getLocalHost()";
            }
            """).test();
    }
}
