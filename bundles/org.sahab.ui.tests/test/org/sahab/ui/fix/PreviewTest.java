package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Previews and labels as HTML. */
class PreviewTest {

    private static final String LTR = "\u2066";
    private static final String POP = "\u2069";

    private static String line(String html) {
        return LTR + html + POP + "\n";
    }

    @Test
    void showsTheChangedLineInItsNeighbourhood() {
        String text = "one\ntwo\nthree\nfour\nfive\n";

        String html = Preview.html(text, List.of(new Replacement(8, 5, "3")));

        assertThat(html).isEqualTo("<pre>" + line("two") + line("<b>3</b>") + LTR + "four" + POP + "</pre>");
    }

    @Test
    void leavesOutWhatIsBetweenChanges() {
        String text = "1\n2\n3\n4\n5\n6\n7\n";

        String html = Preview.html(text, List.of(new Replacement(0, 1, "a"), new Replacement(12, 1, "g")));

        assertThat(html)
                .isEqualTo("<pre>" + line("<b>a</b>") + line("2") + "…\n" + line("6") + line("<b>g</b>") + LTR + POP
                        + "</pre>");
    }

    @Test
    void codeCannotBecomeMarkup() {
        String html = Preview.html("a", List.of(new Replacement(0, 1, "<script>\"&\u202E")));

        assertThat(html)
                .contains("&lt;script&gt;&quot;&amp;")
                .doesNotContain("<script>")
                .doesNotContain("\u202E");
    }

    @Test
    void longPreviewsAreCut() {
        String html = Preview.html("x", List.of(new Replacement(0, 1, "line\n".repeat(1_000))));

        assertThat(html.lines()).hasSizeLessThan(20);
        assertThat(html).endsWith("…</pre>");
    }

    @Test
    void codeInWordsStaysLeftToRight() {
        assertThat(Marked.plain("Use `a<b>` here")).isEqualTo("Use \u2066a<b>\u2069 here");
        assertThat(Marked.html("Use `a<b>` here")).isEqualTo("Use \u2066a&lt;b&gt;\u2069 here");
    }
}
