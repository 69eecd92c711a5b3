package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class WorkingDirectoryTest {

    @Test
    void relativePathsAreFound() {
        CheckTester.of(new WorkingDirectory()).java("""
            import java.io.*;
            import java.nio.file.*;

            class Paths2 {
                File tmp = new File("tmp"); // FOUND
                Path conf = Path.of("conf", "shop.xml"); // FOUND
                Path data = Paths.get("data/shop"); // FOUND
                String dir = System.getProperty("user.dir"); // FOUND

                void write() throws IOException {
                    new FileWriter("shop.log", true).close(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void absolutePathsAndUrlsAreNotFound() {
        CheckTester.of(new WorkingDirectory()).java("""
            import java.io.*;
            import java.nio.file.*;

            class Paths2 {
                File root = new File("/data/tmp");
                File windows = new File("C:\\\\temp");
                Path placeholder = Path.of("${shop.dir}/a");
                File home = new File("~/shop");
            }
            """).test();
    }

    @Test
    void pathsBelowAnotherFolderAreNotFound() {
        CheckTester.of(new WorkingDirectory()).java("""
            import java.io.*;
            import java.nio.file.*;

            class Paths2 {
                File all(File base, Path root, String name) {
                    root.resolve("shop.xml");
                    return new File(base, "conf/" + new File(name));
                }
            }
            """).test();
    }

    @Test
    void namesAndFilesOfTheBuildAreNotFound() {
        CheckTester.of(new WorkingDirectory()).java("""
            import java.io.File;

            class Names {
                String name = new File("a/b.txt").getName();
                File target = new File("target/classes");
                File pom = new File("../pom.xml");
            }
            """).test();
    }
}
