package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DeleteOnExitTest {

    @Test
    void callsAndReferencesAreFound() {
        CheckTester.of("DeleteOnExit").java("""
            import java.io.File;
            import java.util.List;
            import org.apache.commons.io.FileUtils;

            class Scratch {
                void keep(File file, List<File> more) throws Exception {
                    file.deleteOnExit(); // FOUND
                    more.forEach(File::deleteOnExit); // FOUND
                    FileUtils.forceDeleteOnExit(file); // FOUND
                }
            }
            """).test();
    }

    @Test
    void deletionWhereTheUseEndsIsNotFound() {
        CheckTester.of("DeleteOnExit").java("""
            import java.io.File;
            import java.nio.file.*;

            class Clean {
                void use(File file, Path path) throws Exception {
                    file.delete();
                    Files.deleteIfExists(path);
                    Files.newOutputStream(path, StandardOpenOption.DELETE_ON_CLOSE).close();
                }
            }
            """).test();
    }

    @Test
    void methodsOfTheApplicationAreNotFound() {
        CheckTester.of("DeleteOnExit").java("""
            package shop;

            class Temporary {
                void deleteOnExit() {}

                void run() {
                    deleteOnExit();
                    new Temporary().deleteOnExit();
                }
            }
            """).test();
    }

    @Test
    void temporaryFilesAloneAreNotFound() {
        CheckTester.of("DeleteOnExit").java("""
            import java.io.File;

            class Make {
                File make() throws Exception {
                    // deleteOnExit() was here
                    return File.createTempFile("deleteOnExit", null);
                }
            }
            """).test();
    }
}
