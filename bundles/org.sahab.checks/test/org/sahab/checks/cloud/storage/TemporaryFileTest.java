package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class TemporaryFileTest {

    @Test
    void temporaryFilesAndTheirFolderAreFound() {
        CheckTester.of("TemporaryFile").java("""
            import java.io.File;
            import java.nio.file.Files;

            class Scratch {
                static final String FOLDER = System.getProperty("java.io.tmpdir"); // FOUND

                void make() throws Exception {
                    File.createTempFile("a", "b"); // FOUND
                    Files.createTempFile("a", "b"); // FOUND
                    Files.createTempDirectory("a"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("TemporaryFile").java("""
            import java.io.File;
            import java.nio.file.*;

            class Other {
                void make(Path path) throws Exception {
                    new File("a").createNewFile();
                    Files.createFile(path);
                    System.getProperty("user.dir");
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("TemporaryFile").java("""
            class Text {
                // the folder is System.getProperty("java.io.tmpdir")
                String help = "set java.io.tmpdir";
            }
            """).test();
    }

    @Test
    void methodsOfTheApplicationAreNotFound() {
        CheckTester.of("TemporaryFile").java("""
            package shop;

            class Files {
                static void createTempFile(String name) {}

                void run() {
                    createTempFile("a");
                    Files.createTempFile("a");
                }
            }
            """).test();
    }
}
