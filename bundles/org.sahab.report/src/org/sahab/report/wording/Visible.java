package org.sahab.report.wording;

import java.util.Locale;

/**
 * Makes characters visible that act instead of being seen. Names, paths and code come from the application under
 * assessment: an escape character must not drive a terminal, and a right-to-left override must not turn a line around.
 */
public final class Visible {

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private Visible() {}

    /**
     * The text with control characters, formatting characters (bidirectional ones above all), line and paragraph separators
     * and unpaired surrogates written as {@code \}{@code uXXXX}. Tabs, line feeds and the joiners of Arabic and other
     * scripts stay.
     */
    public static String of(String text) {
        int first = firstHidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.codePoints().skip(text.codePointCount(0, first)).forEach(point -> {
            if (isHidden(point)) {
                for (char unit : Character.toChars(point)) {
                    visible.append("\\u").append(hexadecimal(unit));
                }
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** The text made visible, on one line: every run of white space becomes one blank. */
    public static String line(String text) {
        return of(onOneLine(text.strip()));
    }

    private static String onOneLine(String text) {
        int first = 0;
        while (first < text.length() && !(isBlank(text.charAt(first)) && changes(text, first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length()).append(text, 0, first);
        boolean blank = false;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                line.append(c);
            } else if (!blank) {
                line.append(' ');
            }
            blank = isBlank(c);
        }
        return line.toString();
    }

    /** Whether what stands there has to change: it is no single blank. */
    private static boolean changes(String text, int at) {
        return text.charAt(at) != ' ' || at + 1 < text.length() && isBlank(text.charAt(at + 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The text if it has at most so many UTF-16 code units, else its start and an ellipsis; no character is halved. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + '…';
    }

    private static String hexadecimal(char unit) {
        String digits = Integer.toHexString(unit).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit <= '~') {
                i++;
                continue;
            }
            int point = text.codePointAt(i);
            if (isHidden(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return -1;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n';
            case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
