package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class KeyStoreOnDiskTest {

    @Test
    void filesInEveryFormAreFound() {
        CheckTester.of("KeyStoreOnDisk")
                .java("""
                    class Tls {
                        void all(String path) {
                            System.setProperty("javax.net.ssl.trustStore", path); // FOUND
                            String store = System.getProperty("javax.net.ssl.keyStore"); // FOUND
                        }
                    }
                    """)
                .file("server.xml", """
                    <Server>
                      <Connector port="8443" keystoreFile="conf/keystore.jks"/> <!-- FOUND -->
                    </Server>
                    """)
                .file("jetty.xml", """
                    <Configure>
                      <Set name="KeyStorePath">etc/keystore</Set> <!-- FOUND -->
                    </Configure>
                    """)
                .file("start.sh", """
                    java -Djavax.net.ssl.keyStore=conf/keystore.jks -jar shop.jar # FOUND
                    """)
                .test();
    }

    @Test
    void passwordsAndTypesAreNotFound() {
        CheckTester.of("KeyStoreOnDisk").java("""
            class Tls {
                String type = System.getProperty("javax.net.ssl.keyStoreType");
            }
            """).test();
    }

    @Test
    void pemFilesAreNotFound() {
        CheckTester.of("KeyStoreOnDisk").file("server.xml", """
            <Server>
              <Certificate certificateFile="/run/tls/tls.crt" certificateKeyFile="/run/tls/tls.key"/>
            </Server>
            """).test();
    }

    @Test
    void emptySettingsAndCommentsAreNotFound() {
        CheckTester.of("KeyStoreOnDisk")
                .file("jetty.xml", """
                    <Configure>
                      <Set name="KeyStorePath"></Set>
                      <!-- <Set name="KeyStorePath">etc/keystore</Set> -->
                    </Configure>
                    """)
                .file("start.sh", """
                    # java -Djavax.net.ssl.keyStore=conf/keystore.jks
                    """)
                .test();
    }
}
