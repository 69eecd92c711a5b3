package org.sahab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sahab.project.ReadOptions.MavenEnvironment;

/** Runs the program inside this process, away from the user's own files. */
final class Sahab {

    private final Path home;
    private final Map<String, String> variables = new TreeMap<>();

    Sahab(Path home) {
        this.home = home;
    }

    /** What a run gave. */
    record Run(ExitCode exitCode, String out, String err) {

        /** What was said last, and so what went wrong. */
        String lastWord() {
            List<String> lines = err.lines().toList();
            return lines.isEmpty() ? "" : lines.getLast();
        }
    }

    /** With an environment variable. */
    Sahab with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode exitCode =
                Main.run(List.of(arguments), out, new PrintStream(err, true, StandardCharsets.UTF_8), environment());
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Environment environment() {
        try {
            Path temporary = Files.createDirectories(home.resolve("tmp"));
            return new Environment(
                    variables, home, temporary, false, false, () -> MavenEnvironment.of(home.resolve("repository")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
