package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DefaultCharsetTest {

    @Test
    void conversionsWithoutACharsetAreFound() {
        CheckTester.of("DefaultCharset").java("""
            import java.io.*;
            import java.util.Scanner;

            class Text {
                void all(byte[] bytes, InputStream in, OutputStream out, File file) throws IOException {
                    byte[] name = "é".getBytes(); // FOUND
                    String text = new String(bytes); // FOUND
                    Reader reader = new InputStreamReader(in); // FOUND
                    Writer writer = new OutputStreamWriter(out); // FOUND
                    Writer append = new FileWriter(file, true); // FOUND
                    Scanner scanner = new Scanner(in); // FOUND
                }
            }
            """).test();
    }

    @Test
    void namedCharsetsAreNotFound() {
        CheckTester.of("DefaultCharset").java("""
            import java.io.*;
            import java.nio.charset.Charset;
            import java.nio.charset.StandardCharsets;

            class Text {
                void all(byte[] bytes, InputStream in, File file) throws IOException {
                    byte[] name = "é".getBytes("UTF-8");
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    String part = new String(bytes, 0, 2, "UTF-8");
                    Reader reader = new InputStreamReader(in, Charset.forName("ISO-8859-1"));
                    Reader other = new FileReader(file, StandardCharsets.UTF_8);
                }
            }
            """).test();
    }

    @Test
    void filesReadAsUtf8ByDefinitionAreNotFound() {
        CheckTester.of("DefaultCharset").java("""
            import java.io.IOException;
            import java.nio.file.*;

            class Text {
                String read(Path path) throws IOException {
                    return Files.readString(path) + Files.newBufferedReader(path).readLine();
                }
            }
            """).test();
    }

    @Test
    void textThatIsNotConvertedIsNotFound() {
        CheckTester.of("DefaultCharset").java("""
            import java.io.*;

            class Text {
                String copy(char[] chars, String other, InputStream in) throws IOException {
                    in.readAllBytes();
                    return new String(chars) + new String(other) + new StringReader(other).read();
                }
            }
            """).test();
    }
}
