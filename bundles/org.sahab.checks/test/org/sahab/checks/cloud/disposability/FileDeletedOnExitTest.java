package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class FileDeletedOnExitTest {

    @Test
    void filesLeftToTheEndAreFound() {
        CheckTester.of("FileDeletedOnExit").java("""
            import java.io.File;
            import java.io.IOException;

            class Temporary {
                void all() throws IOException {
                    File file = File.createTempFile("a", "b");
                    file.deleteOnExit(); // FOUND
                    new File("c").deleteOnExit(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void filesThatAreDeletedAreNotFound() {
        CheckTester.of("FileDeletedOnExit").java("""
            import java.io.File;
            import java.nio.file.Files;

            class Deletes {
                void all(File file) throws java.io.IOException {
                    file.delete();
                    Files.deleteIfExists(file.toPath());
                }
            }
            """).test();
    }

    @Test
    void methodsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("FileDeletedOnExit").java("""
            class Own {
                void deleteOnExit() {}

                void all(Own other) {
                    other.deleteOnExit();
                    deleteOnExit();
                }
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("FileDeletedOnExit").java("""
            class Texts {
                // file.deleteOnExit();
                String text = "file.deleteOnExit()";
            }
            """).test();
    }
}
