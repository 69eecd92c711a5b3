package org.sahab.ui.text;

import org.sahab.model.text.Language;

/**
 * Keeps what runs in its own direction apart from the text around it, by Unicode's isolates. Only where it could make a
 * difference: text in plain ASCII around code in plain ASCII needs none, but Arabic around either does, and that is not known
 * here; so code is isolated always and {@link #none} takes the marks away again for the clipboard.
 */
public final class Isolates {

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private Isolates() {}

    /** Code or a path: left to right. */
    public static String code(String text) {
        return text.isEmpty() ? text : line(text);
    }

    /** A line of a block of code: left to right even where it is empty, so that all lines of the block are alike. */
    public static String line(String text) {
        return LEFT_TO_RIGHT + text + POP;
    }

    /** A value in whatever script. */
    public static String words(String text) {
        return text.isEmpty() ? text : FIRST_STRONG + text + POP;
    }

    /**
     * A line as a whole: where what is around it runs from right to left and its own words do not, they keep their order.
     *
     * @param words the words of the line itself, without code and values in it
     */
    public static String whole(String line, String words, Language around) {
        return around.rightToLeft() && startsLeftToRight(words) ? line(line) : line;
    }

    private static boolean startsLeftToRight(String words) {
        return words.codePoints()
                        .map(Character::getDirectionality)
                        .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** The text without the marks. */
    public static String none(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != LEFT_TO_RIGHT && c != FIRST_STRONG && c != POP) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
