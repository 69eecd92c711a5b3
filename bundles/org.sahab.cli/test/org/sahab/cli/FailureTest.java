package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.project.ReadOptions.MavenEnvironment;

/** What happens when the program itself, the memory or the reader of its output fails. */
class FailureTest {

    @TempDir
    Path top;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private ExitCode run(OutputStream results, Supplier<MavenEnvironment> maven, String... arguments) {
        Environment environment = new Environment(Map.of(), top, top, false, false, maven);
        return Main.run(List.of(arguments), results, new PrintStream(said, true, StandardCharsets.UTF_8), environment);
    }

    private ExitCode assess(Supplier<MavenEnvironment> maven, String... more) {
        Shop shop = new Shop(top.resolve("shop"));
        List<String> arguments = new ArrayList<>(List.of(
                "assess",
                "--quiet",
                "--output",
                top.resolve("out").toString(),
                shop.folder().toString()));
        arguments.addAll(List.of(more));
        return run(OutputStream.nullOutputStream(), maven, arguments.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tooLittleMemoryIsSaidWithWhatHelps() {
        ExitCode exitCode = assess(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(said()).hasLineCount(1).contains("memory").contains("SAHAB_JAVA_OPTS");
        assertThat(top.resolve("out")).doesNotExist();
    }

    @Test
    void anErrorOfTheProgramIsOneSentence() {
        assertThat(assess(() -> {
                    throw new IllegalStateException("a mistake");
                }))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said()).hasLineCount(1).startsWith("Sahab failed unexpectedly (IllegalStateException in ");
        assertThat(top.resolve("out")).doesNotExist();
    }

    @Test
    void detailsAreForWhoAsks() {
        assess(
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                "--debug");
        assertThat(said()).contains("java.lang.IllegalStateException: a mistake\n    at org.sahab.cli.FailureTest");
    }

    @Test
    void aFullDiskBehindStandardOutputIsAFailure() {
        OutputStream full = new FailingStream("No space left on device");
        assertThat(run(full, () -> MavenEnvironment.of(top), "--help")).isEqualTo(ExitCode.FAILED);
        assertThat(said())
                .startsWith("The summary could not be written to standard output")
                .hasLineCount(1);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNone() {
        OutputStream closed = new FailingStream("Broken pipe");
        assertThat(run(closed, () -> MavenEnvironment.of(top), "--help")).isEqualTo(ExitCode.DONE);
        assertThat(said()).isEmpty();
    }

    private static final class FailingStream extends OutputStream {

        private final String message;

        FailingStream(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
