package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two commands have in common: which JDK and Maven will do, and when a product is stale. */
class LauncherTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the two commands need bash");
    }

    @ParameterizedTest
    @CsvSource({"21.0.4, 21", "25, 25", "17.0.15, 17", "1.8.0_392, 1"})
    void readsTheVersionOfAJdk(String version, String major) throws Exception {
        assertThat(bash("jdk_major " + jdk("jdk", version) + "; echo $REPLY")).isEqualTo(major);
    }

    @Test
    void aFolderWithoutCompilerIsNoJdk() throws Exception {
        Path jre = jdk("jre", "25.0.1");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(bash("jdk_major " + jre + "; echo $REPLY")).isEqualTo("0");
    }

    @Test
    void theJdkOfTheUserIsTakenIfItIsNewEnough() throws Exception {
        assertThat(bash("JAVA_HOME=" + jdk("mine", "21.0.1") + "; find_jdk; echo $JAVA_HOME"))
                .endsWith("/mine");
    }

    @Test
    void theJdkOnThePathIsTakenWhereTheUsersIsTooOld() throws Exception {
        String path = jdk("on-path", "25.0.1") + "/bin";

        assertThat(bash("JAVA_HOME=" + jdk("old", "17.0.1") + "; PATH=" + path + ":$PATH; find_jdk; echo $JAVA_HOME"))
                .endsWith("/on-path");
    }

    @ParameterizedTest
    @CsvSource({"'', C.UTF-8", "C, C.UTF-8", "POSIX, C.UTF-8", "de_DE.ISO-8859-1, C.UTF-8", "fr_FR.UTF-8, fr_FR.UTF-8"})
    void namesOfFilesAreReadInUtf8(String locale, String taken) throws Exception {
        assertThat(bash("export LC_ALL='" + locale + "'; unset LC_CTYPE LANG; use_utf8; echo $LC_ALL"))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"3.9.9, yes", "3.9.16, yes", "3.10.0, yes", "3.9.8, no", "3.8.7, no", "4.0.0, no", "'', no"})
    void knowsWhichMavenWillDo(String version, String fits) throws Exception {
        assertThat(bash("maven_fits '" + version + "' && echo yes || echo no")).isEqualTo(fits);
    }

    @Test
    void aProductIsStaleWhenASourceOfItHasChanged() throws Exception {
        Path source = workTree().resolve("bundles/org.sahab.model/src/A.java");
        String before = bash("hash_inputs");
        Files.writeString(source, "class A { }");

        assertThat(before).matches("[0-9a-f]{32}");
        assertThat(bash("hash_inputs")).isNotEqualTo(before);
    }

    @Test
    void aProductIsStaleWhenASourceOfItHasAnotherName() throws Exception {
        Path source = workTree().resolve("bundles/org.sahab.model/src/A.java");
        String before = bash("hash_inputs");
        Files.move(source, source.resolveSibling("B.java"));

        assertThat(bash("hash_inputs")).isNotEqualTo(before);
    }

    @Test
    void testsAndOutputsMakeNoProductStale() throws Exception {
        Path bundle = workTree().resolve("bundles/org.sahab.model");
        String before = bash("hash_inputs");
        for (String part : new String[] {"test", "target", "bin"}) {
            Files.writeString(Files.createDirectories(bundle.resolve(part)).resolve("A.java"), part);
        }

        assertThat(bash("hash_inputs")).isEqualTo(before);
    }

    @Test
    void theProductsStartedLastAreKeptAndAnyThatMayBeRunning() throws Exception {
        Path products = folder.resolve("cache/sahab/product");
        for (int hours = 1; hours <= 7; hours++) {
            Path used =
                    Files.createDirectories(products.resolve("product" + hours)).resolve("used");
            Files.createFile(used);
            Files.setLastModifiedTime(used, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
        }
        bash("forget_old_products");

        assertThat(Repository.list(products).stream()
                        .map(product -> product.getFileName().toString()))
                .containsExactly("product1", "product2", "product3", "product4");

        for (int i = 1; i <= 7; i++) {
            Files.writeString(
                    Files.createDirectories(products.resolve("running" + i)).resolve("used"), "");
        }
        bash("forget_old_products");

        assertThat(Repository.list(products).stream()
                        .map(product -> product.getFileName().toString()))
                .contains("running1", "running2", "running3", "running4", "running5", "running6", "running7");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(javac, "#!/bin/sh\n");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Path workTree() throws IOException {
        for (String file : new String[] {
            "pom.xml",
            "LICENSE",
            "NOTICE.md",
            ".mvn/extensions.xml",
            "releng/pom.xml",
            "releng/launch/env.sh",
            "releng/org.sahab.headless/pom.xml",
            "releng/org.sahab.target.headless/org.sahab.target.headless.target",
            "bundles/org.sahab.model/src/A.java"
        }) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
        return folder;
    }

    /** Runs a line of bash with the functions of the two commands, and returns what it prints. */
    private String bash(String line) throws IOException, InterruptedException {
        Path launch = Repository.ROOT.resolve("releng/launch");
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "set -euo pipefail; . '" + launch + "/env.sh'; . '" + launch + "/product.sh'; " + line)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out.strip();
    }
}
