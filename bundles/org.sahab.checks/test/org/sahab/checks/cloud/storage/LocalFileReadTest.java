package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalFileReadTest {

    @Test
    void readingInEveryShapeIsFound() {
        CheckTester.of("LocalFileRead").java("""
            import java.io.*;
            import java.nio.file.*;

            class Reads {
                void all(File file, Path path) throws IOException {
                    new FileInputStream(file).close(); // FOUND
                    new FileReader("a").close(); // FOUND
                    Files.readAllBytes(path); // FOUND
                    Files.lines(path).close(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void resourcesOfTheClassPathAreNotFound() {
        CheckTester.of("LocalFileRead").java("""
            import java.io.*;

            class Resources {
                InputStream open() {
                    return Resources.class.getResourceAsStream("/a.txt");
                }
            }
            """).test();
    }

    @Test
    void writingIsNotFound() {
        CheckTester.of("LocalFileRead").java("""
            import java.io.*;
            import java.nio.file.*;

            class Writes {
                void all(File file, Path path) throws IOException {
                    new FileOutputStream(file).close();
                    Files.write(path, new byte[0]);
                }
            }
            """).test();
    }

    @Test
    void streamsThatAreNoFilesAreNotFound() {
        CheckTester.of("LocalFileRead").java("""
            import java.io.*;

            class Memory {
                Reader open(byte[] bytes) {
                    return new InputStreamReader(new BufferedInputStream(new ByteArrayInputStream(bytes)));
                }
            }
            """).test();
    }
}
