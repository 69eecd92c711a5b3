package org.sahab.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.report.SampleAssessment;

class WordingTest {

    private static final Message MESSAGE = Message.of("default")
            .with("name", Argument.code("Dao.find"))
            .with("file", Argument.path("a/b.xml"))
            .with("word", Argument.text("مرحبا"))
            .with("count", Argument.number(12_345));

    private static RuleDescriptor rule(String template) {
        return new RuleDescriptor(
                "R",
                List.of(),
                "test",
                RuleDescriptor.Kind.CHECK,
                Dimension.DATA,
                Category.OPTIONAL,
                1,
                Evidence.REASONED,
                false,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>(Map.of("en", new RuleText("Title", new TreeMap<>(Map.of("default", template)), ""))));
    }

    private static List<Piece> pieces(String template, Language language) {
        return pieces(template, MESSAGE, language);
    }

    private static List<Piece> pieces(String template, Message message, Language language) {
        RuleDescriptor rule = rule(template);
        Finding finding = new Finding(
                "R",
                message,
                new Place("", "A.java", Region.WHOLE),
                Scope.PRODUCTION,
                Confidence.RESOLVED,
                Category.OPTIONAL,
                1,
                List.of(),
                "0",
                null,
                null);
        Assessment assessment = SampleAssessment.assessment("a", List.of(finding), List.of(rule));
        return new Wording(assessment, Labels.in(language)).pieces(finding);
    }

    private static Piece words(String text) {
        return new Piece(Piece.Kind.WORDS, text);
    }

    private static Piece code(String text) {
        return new Piece(Piece.Kind.CODE, text);
    }

    @Test
    void tellsWordsFromCodeAndValues() {
        assertThat(pieces("`{{name}}()` in {{file}} says {{word}}", Language.ENGLISH))
                .containsExactly(
                        code("Dao.find()"),
                        words(" in "),
                        code("a/b.xml"),
                        words(" says "),
                        new Piece(Piece.Kind.VALUE, "مرحبا"));
    }

    @Test
    void writesNumbersInTheLanguage() {
        assertThat(pieces("{{count}} times", Language.ENGLISH).getFirst()).isEqualTo(words("12,345"));
        assertThat(pieces("{{count}} times", Language.FRENCH).getFirst().text()).isNotEqualTo("12,345");
    }

    @Test
    void fillsNamesThatAreNotToBeEscaped() {
        assertThat(pieces("{{{name}}} {{& name}}", Language.ENGLISH))
                .containsExactly(code("Dao.find"), words(" "), code("Dao.find"));
    }

    @Test
    void leavesMarkupOut() {
        assertThat(pieces("""
            # Move
            Use **new** [names](https://example.org), *not* `old`:

            - one
            - two `2`

            1. first
               <b>second</b>
            """, Language.ENGLISH))
                .containsExactly(
                        words("Move\nUse new names, not "),
                        code("old"),
                        words(":\n• one\n• two "),
                        code("2"),
                        words("\n1. first\n<b>second</b>"));
    }

    @Test
    void neverTakesValuesForMarkup() {
        Message hostile = Message.of("default")
                .with("name", Argument.text("**no** [link](https://evil.example) `code` \uE0000\uE001"))
                .with("file", Argument.path("`x`\n# y"));
        assertThat(pieces("Found {{name}} in `{{file}}` {{#file}}_here_{{/file}}", hostile, Language.ENGLISH))
                .containsExactly(
                        words("Found "),
                        new Piece(Piece.Kind.VALUE, "**no** [link](https://evil.example) `code` \uE0000\uE001"),
                        words(" in "),
                        code("`x`\n# y"),
                        words(" here"));
    }

    @Test
    void isNotFooledByMarksInATemplate() {
        assertThat(pieces("A \uE0007\uE001 and {{name}}", Language.ENGLISH))
                .containsExactly(words("A \uFFFD7\uFFFD and "), code("Dao.find"));
    }

    @Test
    void keepsFencedCodeWithoutItsFence() {
        assertThat(pieces("Write\n```java\nint a = `b`;\n```\ninstead", Language.ENGLISH))
                .containsExactly(words("Write\n"), code("int a = `b`;"), words("\ninstead"));
    }

    @Test
    void showsWhatItCannotFillOrClose() {
        assertThat(Wording.plain(pieces("{{nobody}} and `open and {{half", Language.ENGLISH)))
                .isEqualTo("{{nobody}} and `open and {{half");
    }

    @Test
    void takesTheTitleWhereThereIsNoMessage() {
        assertThat(pieces("", Language.ENGLISH)).containsExactly(words("Title"));
    }

    @Test
    void aRuleWithoutAPageSaysWhatMattersInItsMessages() {
        RuleDescriptor foreign = rule("Replace {{name}} by `java.time`");
        assertThat(Wording.page(foreign, Language.FRENCH)).isEqualTo("Replace … by `java.time`");
    }

    @Test
    void plainTextQuotesCode() {
        assertThat(Wording.plain(pieces("Calls {{name}}\n  here", Language.ENGLISH)))
                .isEqualTo("Calls `Dao.find` here");
    }
}
