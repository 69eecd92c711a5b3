package org.sahab.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code sahab ide} says, and which products it makes and keeps, without making one. */
class IdeCommandTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    /**
     * What a command came to.
     *
     * @param exitCode that of the process
     * @param out what it wrote to its standard output
     * @param err what it wrote to its standard error
     */
    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "sahab needs bash");
    }

    @Test
    void helpSaysHowToUseIt() throws Exception {
        Outcome outcome = bash("./sahab ide --help", Map.of());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Usage: sahab ide").contains("--workspace DIR");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void withoutADisplayItSaysSoAtOnce() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Outcome outcome = bash("./sahab ide", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("there is no display").hasLineCount(1);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--frob, knows no --frob", "--workspace, needs a folder", "--workspace '', needs a folder"})
    void wrongUsageIsOneSentence(String arguments, String sentence) throws Exception {
        Outcome outcome = bash("./sahab ide " + arguments, Map.of("DISPLAY", ":0"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void aWorkspaceThatCannotBeMadeIsOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Outcome outcome = bash("./sahab ide --workspace '" + file + "/in'", Map.of("DISPLAY", ":0"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot be written").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, x86_64, linux/gtk/x86_64",
        "Darwin, arm64, macosx/cocoa/aarch64",
    })
    void makesTheProductForThePlatform(String system, String machine, String product) throws Exception {
        assertThat(onPlatform(system, machine, "choose_platform; echo $BUILT")
                        .out()
                        .strip())
                .endsWith("/" + product);
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Darwin, x86_64", "MINGW64_NT, x86_64"})
    void saysWhereItCannotMakeOne(String system, String machine) throws Exception {
        Outcome outcome = onPlatform(system, machine, "choose_platform");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).hasLineCount(1);
    }

    @Test
    void aProductWithASessionIsKept() throws Exception {
        String line = "mkdir -p p/sessions q/sessions && : > p/sessions/$$ && : > q/sessions/999999999; "
                + "may_be_running p && echo p; may_be_running q && echo q; true";

        assertThat(functions(line).out()).isEqualTo("p\n");
    }

    @Test
    void whatTheProductIsMadeOfHoldsThePlugInAndNoTests() throws Exception {
        String inputs = bash(sourced("list_inputs | tr '\\0' '\\n'"), Map.of()).out();

        assertThat(inputs.lines())
                .contains(
                        "bundles/org.sahab.ui/plugin.xml",
                        "features/org.sahab.feature/feature.xml",
                        "releng/org.sahab.ide/org.sahab.ide.product",
                        "releng/org.sahab.target.ide/org.sahab.target.ide.target")
                .noneMatch(file -> file.matches("bundles/[^/]+/test/.*|.*/target/.*|bundles/org.sahab.ui.tests/.*"));
    }

    /** Runs a line with the functions of the command on a pretended platform. */
    private Outcome onPlatform(String system, String machine, String line) throws Exception {
        return functions("uname() { [ \"$1\" = -m ] && echo " + machine + " || echo " + system + "; }; " + line);
    }

    private Outcome functions(String line) throws Exception {
        return bash(sourced("cd '" + folder + "'; " + line), Map.of());
    }

    private static String sourced(String line) {
        return "set -euo pipefail; for part in env product ide; do . releng/launch/$part.sh; done; " + line;
    }

    private Outcome bash(String line, Map<String, String> environment) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", line)
                .directory(ROOT.toFile())
                .redirectError(err.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), out, Files.readString(err));
    }
}
