package org.sahab.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.MessageText;
import org.sahab.report.wording.Wording;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.tests.Assessments;

/** CommonMark as styled text. */
class PageWriterTest {

    private static PageText page(String markdown) {
        return new PageWriter().markdown(markdown).page();
    }

    private static List<String> styled(PageText page, Style style) {
        return page.runs().stream()
                .filter(run -> run.styles().contains(style))
                .map(page::text)
                .toList();
    }

    @Test
    void writesHeadingsAndParagraphsWithSpaceBetween() {
        PageText page = page("""
            ## Why
            First line
            of *one* **paragraph**.

            Second with `code()`.
            """);
        assertThat(page.text()).isEqualTo("""
            Why
            First line of one paragraph.

            Second with code().\
            """);
        assertThat(styled(page, Style.HEADING)).containsExactly("Why");
        assertThat(styled(page, Style.ITALIC)).containsExactly("one");
        assertThat(styled(page, Style.BOLD)).containsExactly("paragraph");
        assertThat(styled(page, Style.CODE)).containsExactly("code()");
    }

    @Test
    void hasALayoutForEveryLine() {
        for (String markdown : List.of("", "a", "a\n\nb", "- a\n- b", "```\na\n```", "\n\n", "# a\n\n***\n", "> q")) {
            PageText page = page(markdown);
            assertThat(page.lines()).hasSize(page.text().split("\n", -1).length);
        }
    }

    @Test
    void writesBlocksOfCodeLineByLine() {
        PageText page = page("""
            Before.

            ```java shop/Order.java
            class Order {
            \tint item;

            }
            ```

            After.
            """);
        assertThat(page.text()).isEqualTo("""
            Before.

            shop/Order.java
            class Order {
                int item;

            }

            After.\
            """);
        assertThat(page.lines().stream().map(PageText.Line::code))
                .containsExactly(false, false, false, true, true, true, true, false, false);
    }

    @Test
    void hangsItemsOfListsUnderTheirFirstLine() {
        PageText page = page("""
            1. One
            2. Two
               - inner

            End.
            """);
        assertThat(page.text()).isEqualTo("""
            1. One
            2. Two
            • inner

            End.\
            """);
        assertThat(page.lines())
                .containsExactly(
                        new PageText.Line(0, 1, false, true),
                        new PageText.Line(0, 1, false, true),
                        new PageText.Line(1, 2, false, true),
                        new PageText.Line(0, 0, false, true),
                        new PageText.Line(0, 0, false, true));
    }

    @Test
    void writesATableAsItsRowsBehindTheHeadsOfTheirColumns() {
        PageText page = page("""
            | Store | Good for |
            |---|---|
            | Redis | sessions |
            | S3 | files |
            """);
        assertThat(page.text()).isEqualTo("""
            • Redis
            Good for: sessions
            • S3
            Good for: files\
            """);
        assertThat(styled(page, Style.BOLD)).containsExactly("Redis", "S3");
    }

    @Test
    void leadsToTheWebOnly() {
        PageText page =
                page("[web](https://example.org/a) [rule](Other.md) [script](javascript:alert(1)) [file](file:///etc)");
        assertThat(page.text()).isEqualTo("web rule script file");
        assertThat(page.links()).extracting(PageText.Run::address).containsExactly("https://example.org/a");
        assertThat(page.addressAt(1)).isEqualTo("https://example.org/a");
        assertThat(page.addressAt(5)).isNull();
    }

    @Test
    void showsMarkupInsteadOfObeyingIt() {
        PageText page =
                page("<script>alert(1)</script>\n\nA <b>bold</b> ![picture](https://example.org/x.png) \u202Eend");
        assertThat(page.text()).contains("<script>alert(1)</script>").contains("A <b>bold</b> picture \\u202Eend");
        assertThat(page.links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "# ", "| a "})
    void staysWithinBoundsWhateverItIsGiven(String piece) {
        PageText page = page(piece.repeat(40_000));
        assertThat(page.text().length()).isLessThanOrEqualTo(200_000);
        assertThat(page.lines()).hasSize(page.text().split("\n", -1).length);
    }

    @Test
    void stretchesFollowOneAnotherWithinTheText() {
        PageText page = page("**a `b` [c](https://example.org)** `d`\n\n```\ne\n```\n");
        int end = 0;
        for (PageText.Run run : page.runs()) {
            assertThat(run.start()).isGreaterThanOrEqualTo(end);
            end = run.end();
        }
        assertThat(end).isLessThanOrEqualTo(page.text().length());
        assertThat(page.runs().get(1).styles()).isEqualTo(Set.of(Style.BOLD, Style.CODE));
    }

    @Test
    void writesAMessageWithItsCode() {
        PageText page = new PageWriter()
                .title("Title")
                .message(message("Kept by {{name}}", Argument.code("Order.item")))
                .heading("Next")
                .page();
        assertThat(page.text()).isEqualTo("Title\n\nKept by Order.item\n\nNext");
        assertThat(styled(page, Style.CODE)).containsExactly("Order.item");
    }

    private static MessageText message(String template, Argument name) {
        RuleDescriptor rule = Assessments.foreignRule("R", template);
        Finding finding =
                Assessments.finding("m", "A.java", 1, "R", Message.of("default").with("name", name));
        AssessedApplication assessed = Assessments.application("m", List.of("m"), List.of(finding), List.of(rule));
        return Objects.requireNonNull(new Wording(assessed.assessment(), Labels.in(Language.ENGLISH)).message(finding));
    }

    @Test
    void writesTheMarkupOfAMessageAndNoneOfItsValues() {
        String hostile = "[x](https://evil.example) **y** `z` # <img src=x>";
        PageText page =
                new PageWriter().message(message("""
                    Use **new** calls, see [the guide](https://example.org/{{name}}) or [that](https://example.org):

                    ```java
                    old({{name}});
                    ```

                    - {{name}} in `{{name}}`
                    """, Argument.text(hostile))).page();
        assertThat(page.text())
                .startsWith("Use new calls, see the guide or that:\n\nold(" + hostile + ");")
                .endsWith("• \u2068" + hostile + "\u2069 in " + hostile);
        assertThat(page.links()).extracting(PageText.Run::address).containsExactly("https://example.org");
        assertThat(styled(page, Style.BOLD)).containsExactly("new");
    }
}
