package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sahab.project.ReadOptions.MavenEnvironment;

/**
 * What the program may know of the process it runs in.
 *
 * @param variables the environment variables
 * @param home the home folder of the user
 * @param temporary where folders for the time of one run may be made
 * @param terminal whether someone watches standard error
 * @param colour whether standard output shows colours
 * @param maven where Maven's settings and repository are; asked for only by what reads build files
 */
public record Environment(
        Map<String, String> variables,
        Path home,
        Path temporary,
        boolean terminal,
        boolean colour,
        Supplier<MavenEnvironment> maven) {

    /** Tells whether standard error is a terminal; the launcher sets it, as the shell knows best. */
    private static final String TERMINAL_PROPERTY = "sahab.terminal";

    /** Tells whether standard output is a terminal with colours. */
    private static final String COLOUR_PROPERTY = "sahab.colour";

    private static final int NARROWEST = 40;
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 200;

    /** Copies the variables. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
                isTerminal(TERMINAL_PROPERTY, 2),
                isTerminal(COLOUR_PROPERTY, 1) && System.getenv("NO_COLOR") == null,
                MavenEnvironment::ofUser);
    }

    private static boolean isTerminal(String property, int descriptor) {
        String said = System.getProperty(property);
        if (said != null) {
            return Boolean.parseBoolean(said);
        }
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException | InvalidPathException notLinux) {
            return false;
        }
    }

    /**
     * The folder for what can be made again: {@code SAHAB_CACHE}, else {@code sahab} in {@code XDG_CACHE_HOME}, else in
     * {@code ~/.cache}. May not exist.
     */
    Path cache() {
        return path("SAHAB_CACHE")
                .or(() -> path("XDG_CACHE_HOME").filter(Path::isAbsolute).map(folder -> folder.resolve("sahab")))
                .orElseGet(() -> home.resolve(".cache").resolve("sahab"));
    }

    /** Columns of the terminal, or what is usual. */
    int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        if (!columns.matches("\\d{1,6}")) {
            return USUAL_WIDTH;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }

    private Optional<Path> path(String variable) {
        String value = variables.getOrDefault(variable, "");
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
