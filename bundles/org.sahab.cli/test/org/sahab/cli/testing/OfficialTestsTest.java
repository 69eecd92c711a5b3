package org.sahab.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.cli.testing.OfficialResults.Key;
import org.sahab.cli.testing.OfficialResults.Row;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.project.ReadOptions;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sahab.rules.Compatibility;

/**
 * Konveyor's own tests of its own rules. They are not ours to keep here: {@code -Dkonveyor.rulesets=DIR} names a clone of
 * konveyor/rulesets; with {@code -Dkonveyor.record=true} the results become the new data.
 */
class OfficialTestsTest {

    private static final String RULE_SETS = "konveyor.rulesets";
    private static final String RECORD = "konveyor.record";
    private static final double FLOOR = 98.5;
    private static final double STRICT_FLOOR = 97.5;

    @TempDir
    private Path folder;

    @Test
    void passAsTheyDidAndAsManyAsPromised() throws Exception {
        String given = System.getProperty(RULE_SETS, "");
        assumeTrue(!given.isBlank(), "Skipped: -D" + RULE_SETS + "=DIR names no clone of konveyor/rulesets");
        Path clone = repository().resolve(given).normalize();
        Path top = clone.resolve("stable/java");
        assertThat(top).isDirectory();
        OfficialResults results =
                OfficialResults.of(commit(clone), top, run(top, Compatibility.SAHAB), run(top, Compatibility.KONVEYOR));
        Path data = documents().resolve("official-tests.csv");
        Path page = documents().resolve("official-tests.md");
        if (Boolean.getBoolean(RECORD)) {
            results.write(data);
            Files.writeString(page, OfficialPage.updated(Files.readString(page), results));
        }
        OfficialResults before = OfficialResults.read(data);
        Map<Key, String> explanations = OfficialPage.explanations(Files.readString(page));
        List<String> wrong = new ArrayList<>();
        results.cases().forEach((key, now) -> {
            Row row = before.cases().get(key);
            if (row != null && !row.equals(now)) {
                wrong.add(key + " was " + row + " and is " + now);
            }
            if (!(now.passes() && now.passesStrictly())
                    && explanations.getOrDefault(key, OfficialPage.UNEXPLAINED).equals(OfficialPage.UNEXPLAINED)) {
                wrong.add(key + " fails and is not explained in " + page.getFileName());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(rate(results.cases().values().stream().filter(Row::passes), results))
                .as("per cent of the cases that pass")
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(rate(results.cases().values().stream().filter(Row::passesStrictly), results))
                .as("per cent of the cases that pass strictly")
                .isGreaterThanOrEqualTo(STRICT_FLOOR);
    }

    private static double rate(Stream<Row> passed, OfficialResults results) {
        return 100.0 * passed.count() / Math.max(1, results.cases().size());
    }

    private List<RuleTestResult> run(Path top, Compatibility compatibility) throws IOException {
        ReadOptions reading = ReadOptions.defaults()
                .withOffline(true)
                .withCache(folder)
                .withMaven(MavenEnvironment.of(folder.resolve("repository")));
        EngineOptions engine = EngineOptions.defaults("test").withThreads(1);
        return new RuleTestRun(reading, engine, compatibility, RuleTestFilter.ALL)
                .runAll(RuleTestRun.testFiles(List.of(top)), engine.threads() + 1, Progress.NONE);
    }

    /** What the clone has checked out, as far as its files say. */
    private static String commit(Path clone) throws IOException {
        Path git = clone.resolve(".git");
        String head = text(git.resolve("HEAD"));
        if (!head.startsWith("ref: ")) {
            return head.isEmpty() ? System.getProperty("konveyor.commit", "unknown") : head;
        }
        String name = head.substring("ref: ".length());
        String loose = text(git.resolve(name));
        return loose.isEmpty()
                ? text(git.resolve("packed-refs"))
                        .lines()
                        .filter(line -> line.endsWith(' ' + name))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst()
                        .orElse("unknown")
                : loose;
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }

    private static Path documents() {
        return repository().resolve("bundles/org.sahab.rules/docs");
    }

    private static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("bundles/org.sahab.rules")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The sources were not found from " + start));
    }
}
