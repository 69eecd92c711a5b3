package org.sahab.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Region;

final class SourceTextTest {

    private static SourceText text(String text) {
        return SourceText.of(text.toCharArray());
    }

    @Test
    void countsLinesWhateverTheirEnds() {
        SourceText text = text("a\nb\r\nc\rd");
        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(text.line(2, 80)).isEqualTo("b");
        assertThat(text.region(7, 1)).isEqualTo(new Region(7, 1, 4, 1, 4, 2));
        assertThat(text("a\n").region(2, 0)).isEqualTo(new Region(2, 0, 2, 1, 2, 1));
    }

    @Test
    void cutsRegionsToTheText() {
        assertThat(text("abc").region(2, 100)).isEqualTo(new Region(2, 1, 1, 3, 1, 4));
        assertThat(text("").region(5, 5)).isEqualTo(new Region(0, 0, 1, 1, 1, 1));
    }

    @Test
    void neverCutsASurrogatePair() {
        assertThat(text("a\uD83D\uDE00b").line(1, 2)).isEqualTo("a");
    }

    @Test
    void countsLinesThatHoldSomething() {
        assertThat(text("a\n\n \t\r\nb c\n").linesNotBlank()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkDecides() {
        byte[] bytes = "\uFEFFé".getBytes(StandardCharsets.UTF_16BE);
        assertThat(SourceText.decode(bytes, StandardCharsets.UTF_8)).hasToString("é");
    }

    @Test
    void saysWhatItHadToReplace() {
        byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SourceText.decode(latin, StandardCharsets.UTF_8).malformed()).isTrue();
        assertThat(SourceText.decode(latin, StandardCharsets.ISO_8859_1)).hasToString("é");
    }
}
