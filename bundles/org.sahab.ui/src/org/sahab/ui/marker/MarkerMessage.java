package org.sahab.ui.marker;

import java.util.List;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/** The message of a finding on one line of plain text, in which code keeps its direction. */
final class MarkerMessage {

    /** Longest message, in UTF-16 code units; markers are kept in memory. */
    private static final int LONGEST = 1_000;

    private MarkerMessage() {}

    /** The pieces as one line; isolated from each other where the language or a piece runs from right to left. */
    static String of(List<Piece> pieces, Language language) {
        StringBuilder line = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (line.length() > LONGEST) {
                return line.append('…').toString();
            }
            String text = Visible.cut(piece.text(), LONGEST).replaceAll("\\s+", " ");
            if (piece.kind() == Piece.Kind.WORDS) {
                words.append(text);
            }
            if (piece.kind() == Piece.Kind.WORDS || !language.rightToLeft() && isLeftToRight(text)) {
                line.append(text);
            } else {
                line.append(piece.kind() == Piece.Kind.CODE ? Isolates.code(text) : Isolates.words(text));
            }
        }
        return Isolates.whole(line.toString().strip(), words.toString(), language);
    }

    private static boolean isLeftToRight(String text) {
        return text.codePoints().allMatch(point -> {
            byte direction = Character.getDirectionality(point);
            return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
