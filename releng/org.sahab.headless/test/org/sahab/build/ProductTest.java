package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headless product, started as a user starts it. */
class ProductTest {
    private static final Path SAMPLE = Product.FOLDER.resolve("sample");

    @TempDir
    Path folder;

    @Test
    void saysItsVersion() throws Exception {
        Product.Outcome outcome = Product.run(folder, "--version");

        assertThat(outcome.out()).contains(Repository.version());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void assessesAProjectAndLeavesItsReports() throws Exception {
        Product.Outcome outcome = Product.run(folder, "assess", SAMPLE.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isNotBlank();
        assertThat(folder.resolve("sahab-report"))
                .isDirectoryContaining("glob:**/assessment.json")
                .isDirectoryContaining("glob:**/assessment.sarif")
                .isDirectoryContaining("glob:**/assessment.html");
        assertThat(folder.resolve("sahab-report/assessment.json")).content().contains("OrderServlet.java");
    }

    @Test
    void makesTheSameReportsFromTheSameInput() throws Exception {
        Product.run(folder, "assess", SAMPLE.toString(), "--output", "first", "--jobs", "1", "--no-cache");
        Product.run(folder, "assess", SAMPLE.toString(), "--output", "second", "--jobs", "2", "--no-cache");

        for (String report : List.of("assessment.json", "assessment.sarif", "assessment.html")) {
            assertThat(folder.resolve("second").resolve(report))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(report));
        }
    }

    @Test
    void endsWithTwoAndOneSentenceWhereThereIsNothingToAnalyse() throws Exception {
        Product.Outcome outcome =
                Product.run(folder, "assess", folder.resolve("nowhere").toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().strip())
                .contains("nowhere")
                .doesNotContain("\n")
                .doesNotContain("Exception");
    }

    @Test
    void endsWithTwoOnWrongUsage() throws Exception {
        assertThat(Product.run(folder, "assess", "--no-such-option").exitCode()).isEqualTo(2);
    }

    @Test
    void holdsNoSignatureAndNothingOfTheTests() throws IOException {
        assertThat(Product.jars()).isNotEmpty().allSatisfy(jar -> {
            assertThat(jar.getFileName().toString())
                    .doesNotContainIgnoringCase("junit")
                    .doesNotContain("assertj");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .noneMatch(name -> name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"))
                        .noneMatch(name -> name.matches("lib/.+\\.jar"));
            }
        });
    }

    @Test
    void listsEveryJarItHolds() throws IOException {
        assertThat(Product.jars()).containsExactlyInAnyOrderElementsOf(Repository.list(Product.FOLDER.resolve("lib")));
        assertThat(Product.jars()).allMatch(Files::isRegularFile);
    }
}
