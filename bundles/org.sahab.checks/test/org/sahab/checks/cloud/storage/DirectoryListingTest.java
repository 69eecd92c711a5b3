package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DirectoryListingTest {

    @Test
    void listingsOfFoldersAreFound() {
        CheckTester.of("DirectoryListing").java("""
            import java.io.File;
            import java.nio.file.*;

            class Lists {
                void all(File folder, Path path) throws Exception {
                    folder.listFiles(); // FOUND
                    folder.list((dir, name) -> name.endsWith(".xml")); // FOUND
                    Files.walk(path).forEach(System.out::println); // FOUND
                    Files.newDirectoryStream(path).close(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void oneFileIsNotFound() {
        CheckTester.of("DirectoryListing").java("""
            import java.io.File;
            import java.nio.file.*;

            class One {
                boolean there(File file, Path path) {
                    return file.exists() && file.isDirectory() && Files.isDirectory(path) && file.getName().isEmpty();
                }
            }
            """).test();
    }

    @Test
    void otherListsAreNotFound() {
        CheckTester.of("DirectoryListing").java("""
            import java.util.*;
            import javax.naming.Context;

            class Others {
                void all(Context context, Properties properties) throws Exception {
                    context.list("java:comp");
                    properties.list(System.out);
                    Collections.list(Collections.emptyEnumeration());
                }
            }
            """).test();
    }

    @Test
    void methodsOfTheApplicationAreNotFound() {
        CheckTester.of("DirectoryListing").java("""
            package shop;

            class File {
                String[] list() {
                    return new String[0];
                }

                String[] all() {
                    return new File().list();
                }
            }
            """).test();
    }
}
