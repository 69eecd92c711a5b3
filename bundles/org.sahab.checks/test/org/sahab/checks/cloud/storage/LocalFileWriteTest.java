package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalFileWriteTest {

    @Test
    void writesInEveryShapeAreFound() {
        CheckTester.of("LocalFileWrite").java("""
            import java.io.*;
            import java.nio.file.*;

            class Writes {
                private final OutputStream log = open();

                static OutputStream open() {
                    try {
                        return new FileOutputStream("log"); // FOUND
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                void all(File file, Path path, byte[] data) throws IOException {
                    new File(file, "sub").mkdirs(); // FOUND
                    Files.write(path, data); // FOUND
                    try (RandomAccessFile random = new RandomAccessFile(file, "rw")) { // FOUND
                        random.write(data);
                    }
                }
            }
            """).test();
    }

    @Test
    void methodReferencesAndLambdasAreFound() {
        CheckTester.of("LocalFileWrite").java("""
            import java.io.File;
            import java.util.List;

            class Folders {
                void make(List<File> folders) {
                    folders.forEach(File::mkdirs); // FOUND
                    folders.forEach(folder -> folder.mkdir()); // FOUND
                }
            }
            """).test();
    }

    @Test
    void readingIsNotFound() {
        CheckTester.of("LocalFileWrite").java("""
            import java.io.*;
            import java.nio.file.*;
            import java.util.List;

            class Reads {
                List<String> lines(File file, Path path) throws IOException {
                    try (InputStream in = new FileInputStream(file); Reader reader = new FileReader(file)) {
                        in.read();
                        reader.read();
                    }
                    return Files.exists(path) && file.exists() ? Files.readAllLines(path) : List.of(file.getName());
                }
            }
            """).test();
    }

    @Test
    void streamsThatAreNoFilesAreNotFound() {
        CheckTester.of("LocalFileWrite").java("""
            import java.io.*;

            class Memory {
                byte[] bytes(String text) throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (Writer writer = new OutputStreamWriter(new BufferedOutputStream(bytes), "UTF-8")) {
                        writer.write(text);
                    }
                    return bytes.toByteArray();
                }
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationWithTheSameNamesAreNotFound() {
        CheckTester.of("LocalFileWrite").java("""
            package shop;

            class FileWriter {
                FileWriter(String name) {}

                static FileWriter of(String name) {
                    return new FileWriter(name);
                }
            }
            """).test();
    }

    @Test
    void temporaryFilesAndDeletionAreNotFound() {
        CheckTester.of("LocalFileWrite").java("""
            import java.io.File;
            import java.io.IOException;
            import java.nio.file.Files;

            class Scratch {
                void use() throws IOException {
                    File file = File.createTempFile("scratch", ".tmp");
                    Files.delete(file.toPath());
                    file.delete();
                }
            }
            """).test();
    }
}
