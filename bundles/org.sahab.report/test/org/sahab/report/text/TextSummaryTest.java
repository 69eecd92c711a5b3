package org.sahab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.finding.Finding;
import org.sahab.model.text.Language;
import org.sahab.model.unit.UnitCounts;
import org.sahab.report.SampleAssessment;

class TextSummaryTest {

    private static final TextOptions OPTIONS = new TextOptions(100, false, false, "sahab-report/assessment.html");

    private static String summary(Assessment assessment, Language language, TextOptions options) {
        StringWriter writer = new StringWriter();
        try {
            new TextSummary(options).write(assessment, language, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    private static List<String> lines(Assessment assessment, Language language) {
        return summary(assessment, language, OPTIONS).lines().toList();
    }

    private static Assessment nothing(int files, int javaFiles) {
        return new Assessment(
                "empty",
                List.of(),
                "0",
                List.of(),
                List.of(),
                new Completeness(
                        files, javaFiles, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void theFirstLineSaysWhatWasSeenAndTheLastWhatToDoNext() {
        List<String> english = lines(SampleAssessment.of(300, 1), Language.ENGLISH);
        assertThat(english.getFirst())
                .isEqualTo("122 Java files, 442 other files, 84 % of calls resolved, 1 file not analysed,"
                        + " 6 jars missing: `--resolve` fetches them");
        assertThat(english.getLast()).isEqualTo("Next: open sahab-report/assessment.html in a browser");
    }

    @Test
    void whichRulesWereChosenIsSaid() {
        Assessment chosen = SampleAssessment.withSelection(
                SampleAssessment.of(30, 1), new RuleSelection("konveyor.io/target=quarkus", true));
        String text = summary(chosen, Language.ENGLISH, OPTIONS).replaceAll("\\s+", " ");
        assertThat(text).contains(" rules, chosen by konveyor.io/target=quarkus, read as Konveyor’s engine does ");
        assertThat(summary(SampleAssessment.of(30, 1), Language.ENGLISH, OPTIONS))
                .doesNotContain("chosen", "engine");
    }

    @Test
    void theFirstAndLastLinesAreFrench() {
        List<String> french = lines(SampleAssessment.of(300, 1), Language.FRENCH);
        assertThat(french.getFirst())
                .isEqualTo(
                        "122 fichiers Java, 442 autres fichiers, 84\u00A0% des appels résolus, 1 fichier non analysé,"
                                + " 6 jars manquants\u00A0: `--resolve` va les chercher");
        assertThat(french.getLast()).isEqualTo("Ensuite\u00A0: ouvrir sahab-report/assessment.html dans un navigateur");
    }

    @Test
    void theFirstAndLastLinesAreArabicWithCodeAndPathsIsolated() {
        List<String> arabic = lines(SampleAssessment.of(300, 1), Language.ARABIC);
        assertThat(arabic.getFirst())
                .isEqualTo("\u200F122 ملف جافا، 442 ملفًا آخر، 84% من الاستدعاءات محلولة، ملف واحد لم يُحلَّل،"
                        + " 6 ملفات jar ناقصة: يجلبها \u2066`--resolve`\u2069");
        assertThat(arabic.getLast())
                .isEqualTo("\u200Fالخطوة التالية: افتح \u2066sahab-report/assessment.html\u2069 في متصفح");
    }

    @Test
    void saysNothingOfWhatIsNotMissing() {
        assertThat(lines(nothing(1, 1), Language.ENGLISH).getFirst()).isEqualTo("1 Java file");
        assertThat(lines(nothing(0, 0), Language.ENGLISH)).contains("Nothing was found in production code");
    }

    @Test
    void withoutAnHtmlReportTheLastLineNamesACommand() {
        String summary = summary(SampleAssessment.of(3, 1), Language.ENGLISH, TextOptions.PLAIN);
        assertThat(summary).endsWith("Next: `sahab rules show ID` explains a rule\n");
    }

    @Test
    void alignsTheColumnsOfTheDimensions() {
        List<String> lines = lines(SampleAssessment.of(300, 1), Language.ENGLISH);
        int heading = lines.indexOf("By dimension");
        assertThat(heading).isPositive();
        List<String> table = lines.subList(heading + 1, lines.indexOf("Rules") - 1);
        assertThat(table)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).hasSize(table.getFirst().length()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsToTheWidth(Language language) {
        for (int width : new int[] {80, 100, 140}) {
            TextOptions narrow = new TextOptions(width, false, false, null);
            List<String> lines = summary(SampleAssessment.of(500, 2), language, narrow)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines).filteredOn(line -> TextLines.width(line) > width).isEmpty();
        }
    }

    @Test
    void writesNoEscapeSequenceUnlessAsked() {
        Assessment sample = SampleAssessment.of(300, 1);
        assertThat(summary(sample, Language.ENGLISH, OPTIONS)).doesNotContain("\u001B");
        String colourful = summary(sample, Language.ENGLISH, new TextOptions(100, true, false, null));
        assertThat(colourful).contains("\u001B[1m");
        assertThat(colourful.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(summary(sample, Language.ENGLISH, TextOptions.PLAIN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesFromTheCodeDoNotDriveTheTerminal(Language language) {
        String summary = summary(SampleAssessment.hostile(), language, OPTIONS);
        assertThat(summary).doesNotContain("\u001B", "\u202E", "\u2028").contains("\\u202E");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheSameTextForTheSameAssessment(Language language) {
        assertThat(summary(SampleAssessment.of(400, 3), language, OPTIONS))
                .isEqualTo(summary(SampleAssessment.of(400, 3), language, OPTIONS));
    }

    @Test
    void suppressedFindingsAreCountedAndListedWhenAskedFor() {
        Assessment some = SampleAssessment.withSuppressed(100, 5);
        TextOptions all = new TextOptions(400, false, true, null);
        assertThat(lines(some, Language.ENGLISH))
                .contains("20 suppressed: not counted")
                .doesNotContain("Suppressed");
        List<String> listed = summary(some, Language.ENGLISH, all).lines().toList();
        int section = listed.indexOf("Suppressed");
        assertThat(section).isPositive();
        Finding first = some.findings().get(0);
        Finding second = some.findings().get(5);
        assertThat(listed.subList(section + 1, section + 3))
                .containsExactly(
                        "  - " + first.place().file() + ":"
                                + first.place().region().line() + ", " + first.rule() + ": no reason is given",
                        "  - " + second.place().file() + ":"
                                + second.place().region().line() + ", " + second.rule()
                                + ": A volume is mounted there, and <kept>");
        assertThat(listed.subList(section + 1, section + 21)).allMatch(line -> line.startsWith("  - "));
        assertThat(summary(SampleAssessment.of(100, 8), Language.ENGLISH, all)).doesNotContain("uppressed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHelpsAgainstMissingJarsIsSaidAsTheAssessmentHasIt(Language language) {
        Assessment sample = SampleAssessment.of(3, 1);
        String resolve = lines(sample, language).getFirst();
        String ide =
                lines(SampleAssessment.withRemedy(sample, Remedy.IDE), language).getFirst();
        String none = lines(SampleAssessment.withRemedy(sample, Remedy.NONE), language)
                .getFirst();
        assertThat(resolve).contains("--resolve");
        assertThat(ide).doesNotContain("--resolve").isNotEqualTo(none);
        assertThat(none).doesNotContain("--resolve").contains("6");
    }
}
