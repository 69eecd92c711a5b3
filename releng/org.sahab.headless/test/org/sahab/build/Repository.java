package org.sahab.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The work tree these tests are about. */
final class Repository {
    static final Path ROOT = root();

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>org\\.sahab\\.root</artifactId>\\s*<version>([0-9.]+)-SNAPSHOT</version>");

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** All bundles, by name. */
    static List<Bundle> bundles() {
        return list(ROOT.resolve("bundles")).stream()
                .filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                .map(Bundle::new)
                .toList();
    }

    /** The version of Sahab as the root pom has it, without its qualifier. */
    static String version() {
        Matcher version = VERSION.matcher(read(ROOT.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("the root pom names no version");
        }
        return version.group(1);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
