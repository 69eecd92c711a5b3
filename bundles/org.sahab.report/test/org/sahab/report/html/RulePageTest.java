package org.sahab.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePageTest {

    private static String html(String page) {
        return new RulePage(Set.of("Other")).html(page);
    }

    @Test
    void headingsStandBelowTheHeadingOfTheSection() {
        assertThat(html("## Why\n\n###### Deep")).contains("<h3>Why</h3>", "<h6>Deep</h6>");
    }

    @Test
    void codeKeepsLeftToRightAndIsReachedByKeyboard() {
        assertThat(html("`a < b`\n\n```java\nint a;\n```"))
                .contains("<code dir=\"ltr\">a &lt; b</code>")
                .contains("<pre dir=\"ltr\" tabindex=\"0\"><code dir=\"ltr\">int a;\n</code></pre>");
    }

    @Test
    void tablesAreTables() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<th>a</th>", "<td>2</td>");
    }

    @Test
    void linksLeadToTheWebOrToAnotherRule() {
        assertThat(html("[web](https://example.com/a?b=1&c=2) [mail](mailto:a@example.com) [rule](Other_fr.md)"))
                .contains("<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener noreferrer\"")
                .contains("<a href=\"mailto:a@example.com\"", "<a href=\"#rule-Other\">rule</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "[x](file:///etc/passwd)",
                "[x](//example.com/)",
                "[x](../../secret.md)",
                "[x](Unknown.md)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "![x](https://example.com/x.png)",
            })
    void otherLinksAndPicturesAreWords(String page) {
        assertThat(html(page)).doesNotContain("<a", "<img", "href", "src");
    }

    @Test
    void markupIsShown() {
        assertThat(html("<script>alert(1)</script>\n\na <b onclick=x>b</b>"))
                .doesNotContain("<script", "<b")
                .contains("&lt;script&gt;", "&lt;b onclick=x&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "**", "`", "<a ", "1. ", "| a ", "\\", "&"})
    void endlessNestingEnds(String piece) {
        assertThat(html(piece.repeat(60_000))).isNotEmpty();
    }
}
