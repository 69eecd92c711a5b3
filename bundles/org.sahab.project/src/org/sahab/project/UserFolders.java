package org.sahab.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folders of the user who runs this program, as their system places them. */
final class UserFolders {

    private UserFolders() {}

    static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    /** The folder for what can be made again: XDG on Unix, Library on macOS, local application data on Windows. */
    static Path cache() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return environment("LOCALAPPDATA")
                    .orElse(home().resolve("AppData").resolve("Local"))
                    .resolve("Sahab")
                    .resolve("cache");
        }
        if (system.contains("mac")) {
            return home().resolve("Library").resolve("Caches").resolve("Sahab");
        }
        return environment("XDG_CACHE_HOME").orElse(home().resolve(".cache")).resolve("sahab");
    }

    /** The Maven installation: where the user says it is, else the one whose command is on the path. */
    static Optional<Path> mavenInstallation() {
        Optional<Path> said = environment("MAVEN_HOME").or(() -> environment("M2_HOME"));
        if (said.isPresent()) {
            return said;
        }
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            Path installation = installation(folder);
            if (installation != null) {
                return Optional.of(installation);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Path installation(String binaries) {
        try {
            Path command = Path.of(binaries).resolve("mvn");
            if (!Files.isRegularFile(command)) {
                return null;
            }
            Path folder = command.toRealPath().getParent();
            return folder == null ? null : folder.getParent();
        } catch (IOException | InvalidPathException e) {
            return null; // a broken entry of the search path is none of our business
        }
    }

    private static Optional<Path> environment(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(value);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
