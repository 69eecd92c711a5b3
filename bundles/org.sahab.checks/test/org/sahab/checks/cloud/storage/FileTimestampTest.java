package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class FileTimestampTest {

    @Test
    void timesOfFilesAreFound() {
        CheckTester.of("FileTimestamp").java("""
            import java.io.File;
            import java.nio.file.*;

            class Times {
                long all(File file, Path path) throws Exception {
                    file.setLastModified(0); // FOUND
                    Files.getLastModifiedTime(path); // FOUND
                    return file.lastModified(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherTimesAreNotFound() {
        CheckTester.of("FileTimestamp").java("""
            import java.net.URLConnection;
            import java.time.Instant;

            class Other {
                long all(URLConnection connection) {
                    Instant.now();
                    return connection.getLastModified();
                }
            }
            """).test();
    }

    @Test
    void otherPropertiesOfFilesAreNotFound() {
        CheckTester.of("FileTimestamp").java("""
            import java.io.File;

            class Sizes {
                long size(File file) {
                    return file.exists() ? file.length() : 0;
                }
            }
            """).test();
    }

    @Test
    void methodsOfTheApplicationAreNotFound() {
        CheckTester.of("FileTimestamp").java("""
            package shop;

            interface Order {
                long lastModified();

                default boolean isNew() {
                    return lastModified() > 0;
                }
            }
            """).test();
    }
}
