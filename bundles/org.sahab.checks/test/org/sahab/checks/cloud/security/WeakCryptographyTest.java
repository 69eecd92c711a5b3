package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class WeakCryptographyTest {

    @Test
    void brokenAlgorithmsAreFound() {
        CheckTester.of(new WeakCryptography()).java("""
            import java.security.MessageDigest;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;

            class Seals {
                private static final String DIGEST = "SHA-1";

                void all() throws Exception {
                    MessageDigest.getInstance("md5"); // FOUND
                    MessageDigest.getInstance(DIGEST); // FOUND
                    Cipher.getInstance("DESede/ECB/PKCS5Padding"); // FOUND
                    KeyGenerator.getInstance("DES"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void currentAlgorithmsAreNotFound() {
        CheckTester.of(new WeakCryptography()).java("""
            import java.security.MessageDigest;
            import javax.crypto.Cipher;

            class Seals {
                void all() throws Exception {
                    MessageDigest.getInstance("SHA-256");
                    MessageDigest.getInstance("SHA3-256");
                    Cipher.getInstance("AES/GCM/NoPadding");
                }
            }
            """).test();
    }

    @Test
    void namesFromElsewhereAreNotFound() {
        CheckTester.of(new WeakCryptography()).java("""
            class Seals {
                Object of(String name) throws Exception {
                    return java.security.MessageDigest.getInstance(name);
                }
            }
            """).test();
    }

    @Test
    void otherFactoriesAreNotFound() {
        CheckTester.of(new WeakCryptography()).java("""
            class Seals {
                static Seals getInstance(String name) {
                    return getInstance("MD5");
                }
            }
            """).test();
    }
}
