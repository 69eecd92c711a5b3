package org.sahab.rules.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.rules.suppression.Suppressions.Content;
import org.sahab.rules.suppression.Suppressions.Entry;

final class SuppressionsTest {

    private static final String TWO = """
        # What we decided on 2026-03-01.
        suppressions:
          - rule: LocalFileWrite
            path: src/main/java/org/example/**      # the exporter
            reason: "A volume is mounted there"

          - rule: HardCodedAddress
            reason: A test double
        """;

    private static Content read(String text) {
        return Suppressions.read(text, "web", Suppressions.FILE_NAME);
    }

    private static List<Entry> entries(String text) {
        return read(text).suppressions().stream().map(ProjectSuppression::entry).toList();
    }

    /** The diagnostics as key without its prefix, and line. */
    private static List<String> problems(String text) {
        return read(text).diagnostics().stream()
                .map(d -> d.message().key().replace("rules.suppressions.", "") + ":"
                        + d.place().region().line())
                .toList();
    }

    @Test
    void readsEntriesWithRulePathAndReason() {
        assertThat(entries(TWO))
                .containsExactly(
                        new Entry("LocalFileWrite", "src/main/java/org/example/**", "A volume is mounted there"),
                        new Entry("HardCodedAddress", "", "A test double"));
        assertThat(problems(TWO)).isEmpty();
    }

    @Test
    void knowsWhereAnEntryStands() {
        ProjectSuppression first = read(TWO).suppressions().get(0);
        assertThat(first.place().file()).isEqualTo("web/.sahab.yaml");
        assertThat(first.place().region().line()).isEqualTo(3);
        int offset = first.place().region().offset();
        int length = first.place().region().length();
        assertThat(TWO.substring(offset, offset + length)).isEqualTo("  - rule: LocalFileWrite");
    }

    @Test
    void speaksOfItsOwnFolderAlone() {
        List<ProjectSuppression> both = read(TWO).suppressions();
        assertThat(both.get(0).covers("web/src/main/java/org/example/a/B.java")).isTrue();
        assertThat(both.get(0).covers("web/src/main/java/org/other/B.java")).isFalse();
        assertThat(both.get(0).covers("src/main/java/org/example/B.java")).isFalse();
        assertThat(both.get(1).covers("web/pom.xml")).isTrue();
        assertThat(both.get(1).covers("website/pom.xml")).isFalse();
    }

    @Test
    void anEmptyFileSaysNothing() {
        for (String text : List.of("", "\n", "# only a comment\n", "---\n", "suppressions:\n", "suppressions: []\n")) {
            assertThat(read(text)).as(text).isEqualTo(new Content(List.of(), List.of()));
        }
    }

    @Test
    void appliesTheRestOfAFileWithBadEntries() {
        String text = """
            supressions: []
            suppressions:
              - rule: [A]
              - LocalFileWrite
              - path: src/**
                reason: no rule
              - rule: B
                path: {a: b}
                reason: no pattern
              - rule: C
                files: x
                reason: another field
              - rule: D
                rule: E
                reason: twice
              - rule: F
            """;
        assertThat(entries(text))
                .containsExactly(
                        new Entry("C", "", "another field"), new Entry("D", "", "twice"), new Entry("F", "", ""));
        assertThat(problems(text))
                .containsExactlyInAnyOrder(
                        "field:1", "rule:3", "entry:4", "rule:5", "path:7", "field:11", "twice:14", "reason:16");
    }

    @Test
    void brokenYamlIsOneProblemWithItsLine() {
        assertThat(problems("suppressions:\n  - rule: A\n    reason: \"open\n")).hasSize(1);
        assertThat(problems("suppressions:\n  - rule: A\n   reason: x\n")).containsExactly("invalid:3");
        assertThat(problems("- rule: A\n")).containsExactly("shape:1");
        assertThat(problems("suppressions: yes\n")).containsExactly("shape:1");
    }

    @Test
    void hostileFilesAreBounded() {
        String many = "suppressions:\n" + "  - {rule: A, reason: b}\n".repeat(5_000);
        assertThat(entries(many)).hasSize(1_000);
        assertThat(problems(many)).containsExactly("tooMany:1002");
        assertThat(problems("suppressions:\n" + "  - x\n".repeat(500)))
                .hasSize(21)
                .contains("more:0");
        assertThat(problems("a: b\n".repeat(300_000))).containsExactly("tooLarge:0");
        assertThat(problems("[".repeat(10_000))).hasSize(1);
        assertThat(problems("a: &a [x]\nsuppressions: *b\n")).containsExactly("invalid:2");
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; c++) {
            char before = (char) (c - 1);
            laughs += c + ": &" + c + " [" + ("*" + before + ",").repeat(9) + "*" + before + "]\n";
        }
        assertThat(problems(laughs)).hasSize(1);
    }

    @Test
    void longReasonsAreCutAndPutOnOneLine() {
        Entry entry = entries("suppressions:\n- rule: A\n  reason: |\n    one\n    two\n")
                .get(0);
        assertThat(entry.reason()).isEqualTo("one two");
        assertThat(entries("suppressions:\n- rule: A\n  reason: " + "x".repeat(9_000))
                        .get(0)
                        .reason())
                .hasSize(Suppressions.LONGEST_REASON);
    }

    @Test
    void everyProblemHasItsTextInEveryLanguage() {
        for (Language language : Language.values()) {
            Catalogue texts = Catalogue.diagnostics(language);
            for (String key : List.of("tooLarge", "invalid", "shape", "field", "twice", "entry", "rule", "path")) {
                assertThat(texts.keys()).contains("rules.suppressions." + key);
            }
        }
        assertThat(read("suppressions:\n- rule: F\n").diagnostics())
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.INFO);
    }

    // ---- the change

    private static final Entry NEW = new Entry("JndiLookup", "src/**", "The \"old\" server \\ stays");

    private static String added(String text) {
        return Suppressions.add(text, NEW).orElseThrow();
    }

    @Test
    void aNewFileHoldsTheEntry() {
        assertThat(added("")).isEqualTo("""
            suppressions:
              - rule: JndiLookup
                path: "src/**"
                reason: "The \\"old\\" server \\\\ stays"
            """);
    }

    @Test
    void theEntryIsAddedAtTheEndOfTheListAndAllElseStays() {
        String text = TWO + """

            # The next settings are for later.
            other:
              - x
            """;
        String after = added(text);
        assertThat(after.replace("""
              - rule: JndiLookup
                path: "src/**"
                reason: "The \\"old\\" server \\\\ stays"
            """.indent(0), "")).isEqualTo(text);
        assertThat(entries(after)).hasSize(3).endsWith(NEW);
        assertThat(after.indexOf("JndiLookup")).isLessThan(after.indexOf("# The next settings"));
    }

    @Test
    void theListIsMadeWhereItIsMissing() {
        assertThat(entries(added("# settings\nother: 1"))).containsExactly(NEW);
        assertThat(added("# settings\nother: 1")).startsWith("# settings\nother: 1\nsuppressions:\n");
        assertThat(entries(added("# nothing yet"))).containsExactly(NEW);
        assertThat(entries(added("---\n"))).containsExactly(NEW);
        assertThat(added("suppressions:\n# none\nother: 1\n")).startsWith("suppressions:\n  - rule: JndiLookup\n");
        assertThat(added("suppressions: []   # none\n")).startsWith("suppressions:   # none\n  - rule: JndiLookup\n");
        assertThat(entries(added("suppressions: ~\n"))).containsExactly(NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suppressions:\n- rule: A\n  reason: b",
                "suppressions:\n- rule: A\n  reason: b\nother: 1\n",
                "suppressions:\n    - rule: A\n      reason: |\n        one\n\n        two\n\n\n",
                "suppressions:\n    - rule: A\n      reason: >+\n        one\n\n\nother: 1\n",
                "suppressions:\n  - {rule: A, reason: b}   # kept\n  # kept too\n",
                "suppressions:\n  - &a {rule: A, reason: b}\n  - *a\n",
                "suppressions:\n  - rule: A\n    reason: 'it''s\n      long'\n\n",
                "suppressions:\n  -\n    rule: A\n    reason: \uD83D\uDE00 cloud\n",
                "  suppressions:\n    - rule: A\n      reason: b\n",
                "suppressions:\r\n  - rule: A\r\n    reason: b\r\n\r\nother: x\r\n",
                "\uFEFFsuppressions:\n  - rule: A\n    reason: b\n",
                "suppressions:\n  - rule: A\n    reason:\n",
                "other:\n  suppressions:\n    - rule: Z\n",
                "suppressions:\n  - rule: A\n    extra: [x,\n      y]\n    reason: b\n"
            })
    void whatWasThereIsStillThere(String text) {
        List<Entry> before = entries(text);
        String after = added(text);
        assertThat(entries(after).subList(0, before.size())).isEqualTo(before);
        assertThat(entries(after)).hasSize(before.size() + 1).endsWith(NEW);
        assertThat(after.lines().toList()).containsAll(text.lines().toList());
        if (text.contains("\r\n")) {
            assertThat(after.replace("\r\n", "")).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- rule: A\n",
                "suppressions: {a: b}\n",
                "suppressions: [{rule: A}]\n",
                "{suppressions: []}\n",
                "suppressions: \"open\n",
                "a: 1\n---\nb: 1\n",
                "a: 1\n...\n",
                "word\n",
                "suppressions: yes\n"
            })
    void aTextOfAnotherShapeIsNotChanged(String text) {
        assertThat(Suppressions.add(text, NEW)).isEmpty();
    }

    @Test
    void anyTextCanBeTheReason() {
        for (String reason :
                List.of("", "#", ": - {", "a\nb", "\t", "\u0007\u2028\u202E", "\uD800", "سبب", "\\u0041")) {
            Entry entry = new Entry("A", "", reason);
            String after = Suppressions.add("suppressions:\n", entry).orElseThrow();
            assertThat(after.lines()).hasSize(3);
            assertThat(entries(after)).hasSize(1);
        }
        assertThat(Suppressions.add("", new Entry("", "", "no rule"))).isEmpty();
        assertThat(entries(
                        Suppressions.add("", new Entry("azure/x: 1 #", "", "r")).orElseThrow()))
                .containsExactly(new Entry("azure/x: 1 #", "", "r"));
    }
}
