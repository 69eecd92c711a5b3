package org.sahab.ui.text;

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
