package org.sahab.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bundle in its folder. */
record Bundle(Path folder) {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    String name() {
        return folder.getFileName().toString();
    }

    /** The Java files of a source folder: {@code src} or {@code test}. */
    List<SourceFile> sources(String sourceFolder) {
        Path root = folder.resolve(sourceFolder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new SourceFile(file, Repository.read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a manifest header, without their attributes and directives. */
    List<String> names(String header) {
        String value;
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            value = new Manifest(in).getMainAttributes().getValue(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (value == null) {
            return List.of();
        }
        return Stream.of(QUOTED.matcher(value).replaceAll("").split(","))
                .map(clause -> clause.split(";")[0].strip())
                .toList();
    }
}
