package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NamedCharsetTest {

    @Test
    void namedCharsetsAreFound() {
        CheckTester.of("NamedCharset").java("""
            import java.io.*;
            import java.nio.charset.*;

            class Text {
                void all(byte[] bytes, InputStream in, OutputStream out) throws IOException {
                    byte[] name = "é".getBytes("UTF-8"); // FOUND
                    String text = new String(bytes, StandardCharsets.UTF_8); // FOUND
                    Reader reader = new InputStreamReader(in, Charset.forName("ISO-8859-1")); // FOUND
                    Writer writer = new OutputStreamWriter(out, "UTF-8"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void theDefaultCharsetIsNotFound() {
        CheckTester.of("NamedCharset").java("""
            import java.io.*;

            class Text {
                void all(byte[] bytes, InputStream in) {
                    byte[] name = "é".getBytes();
                    String text = new String(bytes);
                    Reader reader = new InputStreamReader(in);
                }
            }
            """).test();
    }

    @Test
    void textThatIsNotConvertedIsNotFound() {
        CheckTester.of("NamedCharset").java("""
            class Text {
                String copy(char[] chars, String other) {
                    return new String(chars) + new String(other);
                }
            }
            """).test();
    }

    @Test
    void ownTypesAreNotFound() {
        CheckTester.of("NamedCharset").java("""
            package shop;

            class Name {
                byte[] getBytes(String charset) {
                    return new Name().getBytes(charset);
                }
            }
            """).test();
    }
}
