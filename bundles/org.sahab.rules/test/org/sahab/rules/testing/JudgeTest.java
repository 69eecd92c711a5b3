package org.sahab.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.testing.Expectation.Any;
import org.sahab.rules.testing.Expectation.Bound;
import org.sahab.rules.testing.Expectation.Count;
import org.sahab.rules.testing.Expectation.ExpectedPlace;
import org.sahab.rules.testing.Expectation.Places;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.Verdict.Kind;
import org.sahab.rules.testing.Verdict.Mismatch;
import org.sahab.rules.testing.Verdict.Silence;

class JudgeTest {

    private static final RuleOutcome NOTHING = new RuleOutcome(true, List.of());
    private static final RuleOutcome NO_RULE = new RuleOutcome(false, List.of());

    private static RuleTestCase test(boolean unmatched, Expectation expectation, String... tags) {
        return new RuleTestCase("rule", "tc-1", 1, "", unmatched, List.of(tags), expectation, List.of());
    }

    private static RuleTestCase count(Bound bound, int number, @Nullable String message) {
        return test(false, new Count(bound, number, message, null));
    }

    private static Incident incident(String file, int line, String message) {
        return new Incident(file, line, message, () -> "  7  int lines = 7;\n", Confidence.RESOLVED);
    }

    private static RuleOutcome found(int number) {
        return new RuleOutcome(
                true,
                IntStream.rangeClosed(1, number)
                        .mapToObj(line -> incident("/data/src/A.java", line, "Replace (it) on line " + line))
                        .toList());
    }

    private static List<Mismatch> mismatches(RuleTestCase test, RuleOutcome outcome) {
        return Judge.judge(test, outcome, List.of()).mismatches();
    }

    @Test
    void aNumberIsExactOrABound() {
        assertThat(mismatches(count(Bound.EXACTLY, 3, null), found(3))).isEmpty();
        assertThat(mismatches(count(Bound.EXACTLY, 3, null), found(4)))
                .containsExactly(new Mismatch(Kind.COUNT, "exactly 3", "4"));
        assertThat(mismatches(count(Bound.AT_LEAST, 3, null), found(4))).isEmpty();
        assertThat(mismatches(count(Bound.AT_LEAST, 3, null), found(2))).hasSize(1);
        assertThat(mismatches(count(Bound.AT_MOST, 3, null), found(2))).isEmpty();
        assertThat(mismatches(count(Bound.AT_MOST, 3, null), found(4))).hasSize(1);
    }

    @Test
    void withAMessageOnlyIncidentsCountWhoseMessageFits() {
        assertThat(mismatches(count(Bound.EXACTLY, 1, "line [2-9]"), found(2))).isEmpty();
        assertThat(mismatches(count(Bound.EXACTLY, 2, "line [2-9]"), found(2)))
                .containsExactly(new Mismatch(Kind.MESSAGE_COUNT, "exactly 2", "1"));
    }

    @Test
    void aMessageFitsAsAnExpressionOrLetterByLetter() {
        assertThat(mismatches(count(Bound.EXACTLY, 1, "Replace (it)"), found(1)))
                .isEmpty();
        assertThat(mismatches(count(Bound.EXACTLY, 1, "Rep.*line 1$"), found(1)))
                .isEmpty();
    }

    @Test
    void whatIsNoExpressionFitsEveryMessageAndPassesInSilence() {
        Verdict verdict = Judge.judge(count(Bound.EXACTLY, 2, "Look(?=ahead)"), found(2), List.of());
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.silence()).isEqualTo(Silence.PATTERN);
    }

    @Test
    void anExpressionThatGrowsBeyondMeasureIsNone() {
        for (String pattern : List.of("((a{1000}){1000}){1000}", "(".repeat(5_000) + ")".repeat(5_000))) {
            assertThat(Judge.judge(count(Bound.EXACTLY, 1, pattern), found(1), List.of())
                            .silence())
                    .isEqualTo(Silence.PATTERN);
        }
    }

    @Test
    void aRuleThatFindsNothingFailsWhateverTheNumber() {
        assertThat(mismatches(count(Bound.AT_MOST, 3, null), NOTHING))
                .containsExactly(new Mismatch(Kind.UNMATCHED, "atMost 3", "0"));
        assertThat(mismatches(count(Bound.EXACTLY, 0, null), NOTHING)).hasSize(1);
    }

    @Test
    void aCaseCanExpectThatNothingIsFound() {
        assertThat(mismatches(test(true, new Any()), NOTHING)).isEmpty();
        assertThat(mismatches(test(true, new Any()), found(2))).containsExactly(new Mismatch(Kind.MATCHED, "0", "2"));
    }

    @Test
    void aRuleThatCannotBeUsedPassesAtMostInSilenceAndNothingElse() {
        Verdict verdict = Judge.judge(count(Bound.AT_MOST, 3, null), NO_RULE, List.of());
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.silence()).isEqualTo(Silence.NO_RULE);
        assertThat(mismatches(count(Bound.AT_LEAST, 1, null), NO_RULE)).hasSize(1);
        assertThat(mismatches(test(true, new Any()), NO_RULE)).hasSize(1);
    }

    @Test
    void anUnknownExpectationPassesInSilence() {
        RuleTestCase test =
                new RuleTestCase("rule", "tc-1", 1, "", false, List.of(), new Any(), List.of("hasInsights"));
        assertThat(Judge.judge(test, found(1), List.of()).silence()).isEqualTo(Silence.INSIGHTS);
        assertThat(Judge.judge(test, NOTHING, List.of()).passed()).isFalse();
    }

    @Test
    void aTagFitsAnywhereInTheTagsOfAnyRule() {
        List<String> tags = List.of("Bean=EJB XML,Java EE", "Web=JSF (2.x)");
        assertThat(Judge.judge(test(false, new Any(), "EJB XML", "^Web", "Web=JSF (2.x)"), found(1), tags)
                        .passed())
                .isTrue();
        assertThat(Judge.judge(test(false, new Any(), "^EJB"), found(1), tags).mismatches())
                .containsExactly(new Mismatch(Kind.TAG, "^EJB", ""));
    }

    @Test
    void aPlaceIsTheEndOfAFileAndALine() {
        assertThat(mismatches(place("src/A.java", 2, null, null), found(3))).isEmpty();
        assertThat(mismatches(place("./src/./A.java", 2, null, null), found(3))).isEmpty();
        assertThat(mismatches(place("src/B.java", 2, null, null), found(3)))
                .containsExactly(new Mismatch(Kind.FILE, "src/B.java", ""));
        assertThat(mismatches(place("A.java", 9, null, null), found(2)))
                .containsExactly(new Mismatch(Kind.LINE, "A.java:9", "1, 2"));
    }

    @Test
    void whatIsFoundAtAPlaceHasAMessageAndCode() {
        assertThat(mismatches(place("A.java", 1, "line 1", "lines = \\d"), found(1)))
                .isEmpty();
        assertThat(mismatches(place("A.java", 1, "line 2", null), found(1)))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.MESSAGE);
        assertThat(mismatches(place("A.java", 1, null, "lines = x"), found(1)))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.CODE);
    }

    private static RuleTestCase place(String file, int line, @Nullable String message, @Nullable String code) {
        return test(false, new Places(List.of(new ExpectedPlace(file, line, message, code))));
    }
}
