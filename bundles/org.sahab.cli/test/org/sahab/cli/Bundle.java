package org.sahab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where this bundle's sources are, wherever its tests are started from. */
final class Bundle {

    private Bundle() {}

    static Path folder() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .flatMap(folder -> Stream.of(folder, folder.resolve("bundles/org.sahab.cli")))
                .filter(folder -> folder.endsWith("org.sahab.cli") && Files.isDirectory(folder.resolve("META-INF")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The bundle was not found from " + start));
    }
}
