package org.sahab.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        202E | \\u202E
        2066 | \\u2066
        2028 | \\u2028
        001B | \\u001B
        0000 | \\u0000
        FEFF | \\uFEFF
        D800 | \\uD800
        0085 | \\u0085
        E0041 | \\uDB40\\uDC41
        """)
    void writesOutCharactersThatAct(String point, String shown) {
        String text = "a" + new String(Character.toChars(Integer.parseInt(point, 16))) + "b";
        assertThat(Visible.of(text)).isEqualTo("a" + shown.replace("\\\\", "\\") + "b");
    }

    @Test
    void leavesEverythingElseAlone() {
        String text = "a\tb\nإمّا 😀 é \u200D";
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void makesOneLine() {
        assertThat(Visible.line(" a\n\tb\r\nc ")).isEqualTo("a b c");
        assertThat(Visible.line("a  b c\fd\u00A0e")).isEqualTo("a b c d\u00A0e");
        assertThat(Visible.line("a b c")).isEqualTo("a b c");
        assertThat(Visible.line(" \n ")).isEmpty();
    }

    @Test
    void cutsWithoutHalvingACharacter() {
        assertThat(Visible.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Visible.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Visible.cut("abcd😀fg", 6)).isEqualTo("abcd…");
    }
}
