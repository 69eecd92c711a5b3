package org.sahab.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own. */
final class Program {

    private static final int MOST_SECONDS = 60;

    private final Path home;
    private final List<String> command = new ArrayList<>();

    Program(Path home) {
        this.home = home;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
    }

    /** With an option of the Java machine. */
    Program java(String option) {
        command.add(option);
        return this;
    }

    /** Starts it; standard output and error go to files. */
    Process start(String... arguments) throws IOException {
        return builder(List.of(), arguments).redirectError(file("stderr")).start();
    }

    /** Starts it; standard error is for the caller to read. */
    Process startWatched(String... arguments) throws IOException {
        return builder(List.of(), arguments).start();
    }

    /** Starts it in a shell that has done something before, such as setting a limit. */
    Process startAfter(String shellCommand, String... arguments) throws IOException {
        List<String> shell = List.of("sh", "-c", shellCommand + " && exec \"$@\"", "sh");
        return builder(shell, arguments).redirectError(file("stderr")).start();
    }

    private ProcessBuilder builder(List<String> before, String... arguments) {
        List<String> words = new ArrayList<>(before);
        words.addAll(command);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(file("stdout")).redirectInput(new File("/dev/null"));
        builder.environment().put("SAHAB_CACHE", home.resolve("cache").toString());
        return builder;
    }

    private File file(String name) {
        return home.resolve(name).toFile();
    }

    static int exitCodeOf(Process process) throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The program did not end within " + MOST_SECONDS + " s");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(home.resolve("stdout"), StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(home.resolve("stderr"), StandardCharsets.UTF_8);
    }
}
