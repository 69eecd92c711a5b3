package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class UrlAsFileTest {

    @Test
    void pathsOfAddressesAreFound() {
        CheckTester.of(new UrlAsFile()).java("""
            import java.io.File;
            import java.net.*;
            import java.nio.file.*;

            class Paths2 {
                File a() {
                    return new File(Paths2.class.getResource("a").getFile()); // FOUND
                }

                File b(ClassLoader loader) throws Exception {
                    URL url = loader.getResource("b");
                    String path = URLDecoder.decode(url.getPath(), "UTF-8");
                    return new File(path); // FOUND
                }

                Path c(URL url) throws Exception {
                    return Paths.get(url.toURI()); // FOUND
                }
            }
            """).test();
    }

    @Test
    void addressesWhoseSchemeIsAskedForAreNotFound() {
        CheckTester.of(new UrlAsFile()).java("""
            import java.io.File;
            import java.net.URL;

            class Asks {
                File open(URL url) {
                    return "file".equals(url.getProtocol()) ? new File(url.getPath()) : null;
                }
            }
            """).test();
    }

    @Test
    void pathsOfFilesAreNotFound() {
        CheckTester.of(new UrlAsFile()).java("""
            import java.io.File;

            class Files2 {
                File open(File file, String name) {
                    return new File(new File(file.getPath()).getParentFile(), name);
                }
            }
            """).test();
    }

    @Test
    void streamsAreNotFound() {
        CheckTester.of(new UrlAsFile()).java("""
            import java.net.URL;

            class Streams {
                Object open(URL url) throws Exception {
                    url.getPath();
                    return url.openStream();
                }
            }
            """).test();
    }
}
