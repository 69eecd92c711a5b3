package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.model.text.Language;

/** What stands in cells. */
class RowTextsTest {

    private static ShownFinding finding(int line) {
        return Sample.contents(new Sample("shop", "shop")
                        .finding(Sample.SESSION, "shop", "src/Cart.java", line)
                        .application())
                .findings()
                .get(0);
    }

    @Test
    void copiesCellsBetweenTabsWithoutMarksOfDirection() {
        RowTexts texts = new RowTexts(Texts.in(Language.ENGLISH));
        assertThat(texts.copied(finding(7)))
                .isEqualTo("State kept in a session by Order.item7\tmandatory\t5\tshop/src/Cart.java:7\tresolved");
        assertThat(texts.copied(finding(0))).contains("\tshop/src/Cart.java\t");
    }

    @Test
    void keepsCodeAndPathsLeftToRight() {
        RowTexts texts = new RowTexts(Texts.in(Language.ARABIC));
        assertThat(texts.text(finding(7), Column.PLACE)).isEqualTo("\u2066Cart.java:7 – shop/src\u2069");
        assertThat(texts.text(finding(7), Column.WHAT)).contains("\u2066Order.item7\u2069");
        assertThat(texts.text(finding(7), Column.CATEGORY)).isEqualTo("إلزامي");
    }

    @Test
    void showsCharactersThatActInsteadOfBeingSeen() {
        ShownFinding hostile = Sample.contents(new Sample("shop", "shop")
                        .finding(Sample.SESSION, "shop", "src/\u202Eavaj.Cart\t.java", 1)
                        .application())
                .findings()
                .get(0);
        RowTexts texts = new RowTexts(Texts.in(Language.ENGLISH));
        assertThat(texts.text(hostile, Column.PLACE)).doesNotContain("\u202E").contains("\\u202E");
        assertThat(texts.copied(hostile).split("\t")).hasSize(Column.values().length);
    }
}
