package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Platform;

class ReadinessTest {

    /** Writing files is mandatory in containers, but for those that keep their disk. */
    private static final String RULES = """
        - ruleID: writes-files
          description: Writes files
          category: mandatory
          effort: 3
          labels:
            - sahab/dimension=storage
            - sahab/work=redesign
            - sahab/platform.vm=none
            - sahab/platform.sovereign=optional
          message: It writes a file with {{name}}
          when:
            java.referenced:
              location: CONSTRUCTOR_CALL
              pattern: java.io.FileWriter
        """;

    @TempDir
    Path top;

    private Path output;
    private Shop shop;
    private String rules;

    @BeforeEach
    void makeShop() throws IOException {
        Files.createDirectory(top.resolve("home"));
        output = top.resolve("out");
        shop = new Shop(top.resolve("shop"));
        rules = Files.writeString(top.resolve("rules.yaml"), RULES).toString();
    }

    private Sahab.Run assess(String... more) {
        return run(
                "assess",
                more,
                "--no-builtin-rules",
                "--rules",
                rules,
                shop.folder().toString());
    }

    private Sahab.Run run(String command, String[] more, String... arguments) {
        String[] all = new String[3 + more.length + arguments.length];
        all[0] = command;
        all[1] = "--output";
        all[2] = output.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        System.arraycopy(arguments, 0, all, 3 + more.length, arguments.length);
        return new Sahab(top.resolve("home")).run(all);
    }

    private Assessment assessment() throws IOException {
        try (Reader reader = Files.newBufferedReader(output.resolve("assessment.json"))) {
            return new AssessmentJson().read(reader);
        }
    }

    private Readiness readiness() throws IOException {
        return Objects.requireNonNull(assessment().readiness());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(top.resolve(name), text).toString();
    }

    @Test
    void theSummaryTellsScoreBlockersEffortAndStrategy() throws IOException {
        Sahab.Run run = assess();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        String summary = run.out().replaceAll("\\s+", " ");
        long score = (long) readiness().score().value();
        assertThat(score).isBetween(30L, 59L);
        assertThat(summary)
                .contains("Readiness for Kubernetes: " + score + " of 100")
                .contains("Before it runs well, 1 kind of problem must be solved")
                .contains("Work: 0.5 to 2 person-days, likely 1")
                .contains("Assumed by the profile Sahab: 8 hours a day")
                .contains("Blockers first, in the order to solve them findings modules waiting days rule 1 1 1 1 1")
                .contains("refactor (root of the build): What is mandatory takes redesign in");
    }

    @Test
    void aPlatformDecidesWhatCountsAndHowMuch() throws IOException {
        assess("--platform", "vm");
        assertThat(assessment().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.counts()).isFalse();
            assertThat(Objects.requireNonNull(finding.suppression()).where()).isEqualTo(Where.PLATFORM);
        });
        assertThat(readiness().score().value()).isEqualTo(100);
        assertThat(Files.readString(output.resolve("assessment.sarif")))
                .contains("it does not matter on a virtual machine");

        Sahab.Run again = run(
                "report",
                new String[] {"--platform", "sovereign", "--format", "text,json"},
                output.resolve("assessment.json").toString());
        assertThat(again.out()).contains("Readiness for a sovereign cloud: ");
        assertThat(assessment().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.category()).isEqualTo(Category.OPTIONAL));
        assertThat(readiness().platform()).isEqualTo(Platform.SOVEREIGN);
        assertThat(readiness().blockers()).isEmpty();
    }

    @Test
    void whatABaselineKnowsIsSetAsideAndWhatIsNewStays() throws IOException {
        // Kept with the code, where it must not become part of what is assessed.
        String baseline = shop.folder().resolve("known.json").toString();
        assess("--write-baseline", baseline);
        assertThat(readiness().blockers()).hasSize(1);

        Sahab.Run same = assess("--baseline", baseline, "--show-suppressed");
        assertThat(same.out()).contains("1 suppressed: not counted").contains("known from the baseline");
        assertThat(readiness().score().value()).isEqualTo(100);

        shop.classes(1);
        assess("--baseline", baseline);
        assertThat(assessment().findings())
                .extracting(finding -> finding.isSuppressed())
                .containsExactly(true, false);
        assertThat(readiness().blockers()).hasSize(1);

        String earlier = output.resolve("assessment.json").toString();
        assess("--baseline", earlier, "--format", "text,json");
        assertThat(assessment().findings()).allMatch(finding -> finding.isSuppressed());
    }

    @Test
    void aBaselineSaysHowMuchOfItIsGone() {
        String baseline = top.resolve("known.json").toString();
        assess("--write-baseline", baseline);
        shop.file("src/main/java/shop/Orders.java", "package shop;\n\nclass Orders {}\n");
        Sahab.Run run = assess("--baseline", baseline, "--write-baseline", baseline);
        assertThat(run.err()).contains("Findings of the baseline that are no longer there: 1");
        assertThat(assess("--baseline", baseline).err()).doesNotContain("no longer there");
    }

    @Test
    void aProfileChangesThePersonDays() throws IOException {
        String profile = file("ours.properties", "name = Ours\nredesign.3.first = 40\nlow = 1\nhigh = 1\n");
        Sahab.Run run = assess("--effort-profile", profile);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Work: 5 to 5 person-days, likely 5")
                .contains("Assumed by the profile Ours: 8 hours a day");
        assertThat(readiness().profile().name()).isEqualTo("Ours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        learning = fast        | sets learning to "fast"; give it a number from 0.1 to 1
        learning = 7           | sets learning to "7"; give it a number from 0.1 to 1
        learnig = 0.8          | sets learnig, which is no key of a profile
        # nothing              | holds no settings that can be read
        low = \\u00zz          | holds no settings that can be read
        """)
    void aProfileThatCannotBeUsedIsOneClearSentence(String text, String sentence) throws IOException {
        Sahab.Run run = assess("--effort-profile", file("bad.properties", text));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.lastWord()).contains(sentence).contains("bad.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "{\"sahabBaseline\": 2, \"findings\": []}", "{\"findings\": [{}]}", "<x>"
            })
    void aBaselineThatIsNoneIsOneClearSentence(String text) throws IOException {
        Sahab.Run run = assess("--baseline", file("bad.json", text));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.lastWord()).contains("bad.json is no baseline");
    }

    @Test
    void whatIsNotThereIsOneClearSentence() {
        String nowhere = top.resolve("nowhere").toString();
        assertThat(assess("--platform", "mainframe").lastWord())
                .contains("mainframe is no platform")
                .contains("kubernetes, openshift, azure, aws, google, vm, sovereign");
        assertThat(assess("--effort-profile", nowhere).lastWord()).contains("There is no effort profile " + nowhere);
        assertThat(assess("--baseline", nowhere).lastWord()).contains("There is no baseline " + nowhere);
        assertThat(assess("--write-baseline", nowhere + "/x/y.json").lastWord()).contains("cannot be written");
    }
}
