package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SettingsWrittenBackTest {

    @Test
    void propertiesStoredInFilesAreFound() {
        CheckTester.of(new SettingsWrittenBack()).java("""
            import java.io.*;
            import java.nio.file.*;
            import java.util.Properties;

            class Stores {
                void a(Properties properties, File file) throws IOException {
                    properties.store(new FileOutputStream(file), null); // FOUND
                }

                void b(Properties properties, Path path) throws IOException {
                    OutputStream out;
                    out = new BufferedOutputStream(Files.newOutputStream(path));
                    properties.storeToXML(out, null); // FOUND
                }

                void c(Properties properties, File file) throws IOException {
                    FileOutputStream file2 = new FileOutputStream(file);
                    OutputStream buffered = new BufferedOutputStream(file2);
                    properties.store(buffered, null); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherStreamsAreNotFound() {
        CheckTester.of(new SettingsWrittenBack()).java("""
            import java.io.*;
            import java.util.Properties;

            class Memory {
                byte[] bytes(Properties properties) throws IOException {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    properties.store(out, "");
                    properties.store(System.out, "");
                    return out.toByteArray();
                }
            }
            """).test();
    }

    @Test
    void streamsFromElsewhereAreNotFound() {
        CheckTester.of(new SettingsWrittenBack()).java("""
            import java.io.*;
            import java.util.Properties;

            class Given {
                void write(Properties properties, OutputStream out) throws IOException {
                    properties.store(out, "");
                }

                void other(File file) throws IOException {
                    new FileOutputStream(file).close();
                }
            }
            """).test();
    }

    @Test
    void otherStoresAreNotFound() {
        CheckTester.of(new SettingsWrittenBack()).java("""
            import java.io.*;
            import java.security.KeyStore;

            class Keys {
                void write(KeyStore keys, File file) throws Exception {
                    keys.store(new FileOutputStream(file), new char[0]);
                }
            }
            """).test();
    }
}
