package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionTest {

    private static final long STOPS_WITHIN_MILLISECONDS = 3_000;

    @TempDir
    Path top;

    /** Interrupts the thread that says a certain word. */
    private static final class Interrupter extends ByteArrayOutputStream {

        private final String word;
        private final Thread worker = Thread.currentThread();

        Interrupter(String word) {
            this.word = word;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).contains(word)) {
                worker.interrupt();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reading the rules", "Unpacking", "Listing", "Reading the modules", "Analysing", "Writing"})
    void anInterruptedRunLeavesNothing(String step) throws Exception {
        Path archive = new Shop(top.resolve("shop")).classes(50).zip(top.resolve("shop.zip"));
        Path output = top.resolve("out");
        Interrupter said = new Interrupter(step);
        ExitCode exitCode;
        boolean interrupted;
        try {
            exitCode = Main.run(
                    List.of("assess", "--offline", "--output", output.toString(), archive.toString()),
                    OutputStream.nullOutputStream(),
                    new PrintStream(said, true, StandardCharsets.UTF_8),
                    new Sahab(Files.createDirectory(top.resolve("home"))).environment());
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .endsWith("…\nInterrupted: no report was left half-written.\n");
        assertThat(exitCode).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(interrupted).isTrue();
        assertThat(output).doesNotExist();
    }

    @Test
    void controlCStopsAtOnceAndLeavesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")));
        assumeTrue(isHeard(2), "SIGINT is ignored, as in jobs of a shell that run in the background");
        Shop shop = new Shop(top.resolve("shop")).classes(3000);
        Path output = Files.createDirectory(top.resolve("out"));
        Files.writeString(output.resolve("assessment.json"), "of an earlier run");
        Program program = new Program(top);
        Process process = program.startWatched(
                "assess",
                "--offline",
                "--output",
                output.toString(),
                shop.folder().toString());
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("Analysing")) {
            line = said.readLine();
        }
        long begin = System.nanoTime();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(Program.exitCodeOf(process)).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(STOPS_WITHIN_MILLISECONDS);
        assertThat(said.lines().toList().getLast()).isEqualTo("Interrupted: no report was left half-written.");
        assertThat(program.out()).isEmpty();
        assertThat(output).isDirectoryNotContaining(file -> !file.endsWith("assessment.json"));
        assertThat(output.resolve("assessment.json")).hasContent("of an earlier run");
    }

    /** A process that ignores a signal passes that on to those it starts. */
    private static boolean isHeard(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return true;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("SigIgn:")) {
                long ignored = Long.parseUnsignedLong(line.substring(7).strip(), 16);
                return (ignored & 1L << (signal - 1)) == 0;
            }
        }
        throw new IllegalStateException("No line on ignored signals in " + status);
    }
}
