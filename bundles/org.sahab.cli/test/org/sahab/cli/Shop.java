package org.sahab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small application to be assessed: it writes a file of its disk, has a rule of its own, and little else. */
final class Shop {

    /** A rule file that finds what {@code Orders} does, without any of the built-in rules. */
    static final String RULES = """
        - ruleID: writes-files
          description: Writes files
          category: mandatory
          effort: 3
          message: It writes a file with {{name}}
          when:
            java.referenced:
              location: CONSTRUCTOR_CALL
              pattern: java.io.FileWriter
        """;

    static final String ORDERS = """
        package shop;

        import java.io.FileWriter;
        import java.io.IOException;

        class Orders {
            void save(String order) throws IOException {
                try (FileWriter writer = new FileWriter("/var/shop/orders.txt")) {
                    writer.write(order);
                }
            }
        }
        """;

    private final Path folder;

    Shop(Path folder) {
        this.folder = folder;
        file("src/main/java/shop/Orders.java", ORDERS);
        file("src/main/java/shop/Order.java", "package shop;\n\nrecord Order(String item, int count) {}\n");
        file("README.txt", "A shop.\n");
        file("src/main/resources/shop.properties", "shop.name=Shop\n");
    }

    Path folder() {
        return folder;
    }

    Shop file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Shop file(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Many further classes that each write a file. */
    Shop classes(int count) {
        for (int i = 0; i < count; i++) {
            file(
                    "src/main/java/shop/part" + i % 20 + "/Orders" + i + ".java",
                    ORDERS.replace("package shop;", "package shop.part" + i % 20 + ";")
                            .replace("class Orders", "class Orders" + i));
        }
        return this;
    }

    /** The application as an archive. */
    Path zip(Path archive) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
