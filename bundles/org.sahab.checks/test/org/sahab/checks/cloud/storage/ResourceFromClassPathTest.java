package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ResourceFromClassPathTest {

    @Test
    void resourcesAsStreamsAreFound() {
        CheckTester.of("ResourceFromClassPath").java("""
            class Reads {
                void all(ClassLoader loader) {
                    Reads.class.getResourceAsStream("a"); // FOUND
                    getClass().getResourceAsStream("a"); // FOUND
                    loader.getResourceAsStream("a"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void addressesOfResourcesAreNotFound() {
        CheckTester.of("ResourceFromClassPath").java("""
            class Addresses {
                Object all() {
                    return Addresses.class.getResource("a");
                }
            }
            """).test();
    }

    @Test
    void filesAreNotFound() {
        CheckTester.of("ResourceFromClassPath").java("""
            import java.io.*;

            class Files {
                InputStream open() throws IOException {
                    return new FileInputStream("a");
                }
            }
            """).test();
    }

    @Test
    void resourcesOfTheWebApplicationAreNotFound() {
        CheckTester.of("ResourceFromClassPath").java("""
            import jakarta.servlet.ServletContext;

            class Web {
                Object open(ServletContext context) {
                    return context.getResourceAsStream("/WEB-INF/a.xml");
                }
            }
            """).test();
    }
}
