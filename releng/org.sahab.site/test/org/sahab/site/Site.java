package org.sahab.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The update site as the build has made it, and the work tree it was made from. */
final class Site {
    static final Path ROOT = root();
    static final Path REPOSITORY = ROOT.resolve("releng/org.sahab.site/target/repository");

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>org\\.sahab\\.root</artifactId>\\s*<version>([0-9.]+)-SNAPSHOT</version>");

    private Site() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The version of Sahab as the root pom has it, without its qualifier. */
    static String version() {
        Matcher version = VERSION.matcher(read(ROOT.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("the root pom names no version");
        }
        return version.group(1);
    }

    /** What a pattern's first group finds in a text, in order. */
    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The files of the site with what is in them, by their path in it. */
    static SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(REPOSITORY)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(REPOSITORY.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The zip beside the site. */
    static Path zip() throws IOException {
        try (Stream<Path> files = Files.list(REPOSITORY.getParent())) {
            List<Path> zips =
                    files.filter(file -> file.toString().endsWith(".zip")).toList();
            if (zips.size() != 1) {
                throw new AssertionError("not one zip beside the site: " + zips);
            }
            return zips.get(0);
        }
    }

    /** An index of p2 within a repository: {@code content} or {@code artifacts}. */
    static String index(Path repository, String name) throws IOException {
        try (ZipFile jar = new ZipFile(repository.resolve(name + ".jar").toFile());
                InputStream in = jar.getInputStream(new ZipEntry(name + ".xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
