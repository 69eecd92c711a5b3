package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.List;

/** Comments of files that are made of lines. */
final class LineStretches {

    private LineStretches() {}

    static List<Stretch> hash(String text) {
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at = nextLine(text, at)) {
            int end = JavaStretches.endOfLine(text, at, text.length());
            for (int sign = text.indexOf('#', at, end); sign >= 0; sign = text.indexOf('#', sign + 1, end)) {
                // Within a line, only what nobody writes by chance makes a comment: quotes need not be understood.
                if (isBlank(text, at, sign) || isSuppression(text, sign, at)) {
                    found.add(Stretch.comment(sign, end));
                    break;
                }
            }
        }
        return found;
    }

    static List<Stretch> hashLines(String text) {
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at = nextLine(text, at)) {
            int first = firstSign(text, at);
            if (first < text.length() && text.charAt(first) == '#') {
                found.add(Stretch.comment(first, JavaStretches.endOfLine(text, first, text.length())));
            }
        }
        return found;
    }

    static List<Stretch> properties(String text) {
        List<Stretch> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int first = firstSign(text, at);
            int end = JavaStretches.endOfLine(text, first, text.length());
            if (first < end && (text.charAt(first) == '#' || text.charAt(first) == '!')) {
                found.add(Stretch.comment(first, end));
            } else if (first < end) {
                while (isContinued(text, at, end) && end < text.length()) {
                    end = JavaStretches.endOfLine(text, nextLine(text, end), text.length());
                }
                found.add(Stretch.closed(at, end));
            }
            at = nextLine(text, end);
        }
        return found;
    }

    /** Whether a line ends in a backslash that no backslash before it makes plain. */
    private static boolean isContinued(String text, int from, int end) {
        int signs = 0;
        while (end - signs > from && text.charAt(end - signs - 1) == '\\') {
            signs++;
        }
        return signs % 2 == 1;
    }

    private static boolean isSuppression(String text, int sign, int lineStart) {
        int at = sign + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return sign > lineStart
                && Character.isWhitespace(text.charAt(sign - 1))
                && text.startsWith(CommentSuppressions.MARKER, at);
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static int firstSign(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\f')) {
            at++;
        }
        return at;
    }

    private static int nextLine(String text, int from) {
        int end = JavaStretches.endOfLine(text, from, text.length());
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }
}
