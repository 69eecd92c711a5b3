package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class FileUrlTest {

    @Test
    void addressesInCodeAndConfigurationAreFound() {
        CheckTester.of("FileUrl").java("""
            import java.net.*;

            class Addresses {
                String a(String path) {
                    return "file://" + path; // FOUND
                }

                URI b() {
                    return URI.create("file:/srv/data/a.xml"); // FOUND
                }

                URI c(String path) throws Exception {
                    return new URI("file", path, null); // FOUND
                }
            }
            """).file("a.properties", """
                    # FOUND NEXT
                    store=file:/srv/store
                    """).test();
    }

    @Test
    void comparisonsAreNotFound() {
        CheckTester.of("FileUrl").java("""
            class Asks {
                boolean isFile(String address) {
                    return address.startsWith("file:") || address.contains("file:/");
                }

                String strip(String address) {
                    return address.replace("file://", "");
                }
            }
            """).test();
    }

    @Test
    void addressesFromTheConfigurationAreNotFound() {
        CheckTester.of("FileUrl").file("a.properties", """
            store=${STORE}
            # store=file:/srv/store
            profile:/a=b
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("FileUrl").java("""
            class Told {
                // such as "file://" + path
                /* "file:/srv/a" */
                String profile = "profile:/a";
            }
            """).test();
    }
}
