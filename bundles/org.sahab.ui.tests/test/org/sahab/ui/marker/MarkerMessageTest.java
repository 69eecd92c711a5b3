package org.sahab.ui.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Piece.Kind;

class MarkerMessageTest {

    @Test
    void a_message_is_one_line_of_plain_text() {
        List<Piece> pieces =
                List.of(new Piece(Kind.CODE, "File.new"), new Piece(Kind.WORDS, " writes\n  to the\tdisk "));
        assertThat(MarkerMessage.of(pieces, Language.ENGLISH)).isEqualTo("File.new writes to the disk");
    }

    @Test
    void code_and_values_are_isolated_where_anything_runs_from_right_to_left() {
        List<Piece> pieces =
                List.of(new Piece(Kind.CODE, "a.B"), new Piece(Kind.WORDS, " و "), new Piece(Kind.VALUE, "c"));
        assertThat(MarkerMessage.of(pieces, Language.ARABIC)).isEqualTo("\u2066a.B\u2069 و \u2068c\u2069");
        List<Piece> value = List.of(new Piece(Kind.WORDS, "the file "), new Piece(Kind.VALUE, "ملف"));
        assertThat(MarkerMessage.of(value, Language.FRENCH)).isEqualTo("the file \u2068ملف\u2069");
    }

    @Test
    void a_message_of_a_foreign_rule_keeps_its_order_among_others_from_right_to_left() {
        List<Piece> pieces = List.of(
                new Piece(Kind.WORDS, "Replace it by "), new Piece(Kind.CODE, "a.B"), new Piece(Kind.WORDS, "."));
        assertThat(MarkerMessage.of(pieces, Language.ARABIC)).isEqualTo("\u2066Replace it by \u2066a.B\u2069.\u2069");
        assertThat(MarkerMessage.of(pieces, Language.FRENCH)).isEqualTo("Replace it by a.B.");
    }

    @Test
    void a_message_without_end_is_cut() {
        List<Piece> pieces = List.of(
                new Piece(Kind.CODE, "x".repeat(5_000)), new Piece(Kind.WORDS, " and "), new Piece(Kind.WORDS, "more"));
        assertThat(MarkerMessage.of(pieces, Language.ENGLISH))
                .hasSizeLessThan(1_100)
                .endsWith("…");
    }
}
