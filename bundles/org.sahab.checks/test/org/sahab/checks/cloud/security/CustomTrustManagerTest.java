package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class CustomTrustManagerTest {

    @Test
    void managersAndVerifiersAreFound() {
        CheckTester.of("CustomTrustManager").java("""
            import javax.net.ssl.HostnameVerifier;
            import javax.net.ssl.SSLSession;

            class AnyHost implements HostnameVerifier { // FOUND
                public boolean verify(String host, SSLSession session) {
                    return true;
                }
            }
            """).java("""
                abstract class AllWelcome implements javax.net.ssl.X509TrustManager {} // FOUND
                """).test();
    }

    @Test
    void usesOfTheDefaultAreNotFound() {
        CheckTester.of("CustomTrustManager").java("""
            import javax.net.ssl.TrustManagerFactory;
            import javax.net.ssl.X509TrustManager;

            class Trust {
                X509TrustManager usual(TrustManagerFactory factory) {
                    return (X509TrustManager) factory.getTrustManagers()[0];
                }
            }
            """).test();
    }

    @Test
    void keyManagersAreNotFound() {
        CheckTester.of("CustomTrustManager").java("""
            abstract class Keys implements javax.net.ssl.X509KeyManager {}
            """).test();
    }

    @Test
    void otherTypesOfThatNameAreNotFound() {
        CheckTester.of("CustomTrustManager").java("""
            class Hosts {
                interface HostnameVerifier {}

                static class Own implements HostnameVerifier {}
            }
            """).test();
    }
}
