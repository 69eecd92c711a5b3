package org.sahab.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndentTest {

    @Test
    void isWhatAllLinesBeginWith() {
        assertThat(Indent.common(List.of("    a", "", "  ", "      b"))).isEqualTo(4);
        assertThat(Indent.common(List.of("\t\ta", "\t b"))).isEqualTo(1);
        assertThat(Indent.common(List.of("a", "  b"))).isZero();
    }

    @Test
    void isNothingWhereThereIsNoCode() {
        assertThat(Indent.common(List.of())).isZero();
        assertThat(Indent.common(List.of("", "    "))).isZero();
    }

    @Test
    void leavesWhatIsLeftOfAShorterLine() {
        assertThat(Indent.without("  a", 2)).isEqualTo("a");
        assertThat(Indent.without(" ", 2)).isEmpty();
    }
}
