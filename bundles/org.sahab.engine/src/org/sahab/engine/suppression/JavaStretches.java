package org.sahab.engine.suppression;

import java.util.List;

/** Comments and literals of Java, and of languages that write both alike. */
final class JavaStretches {

    private JavaStretches() {}

    /** Adds what lies between two offsets. */
    static void find(String text, int from, int to, List<Stretch> found) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '/' && at + 1 < to && text.charAt(at + 1) == '/') {
                int end = endOfLine(text, at, to);
                found.add(Stretch.comment(at, end));
                at = end;
            } else if (c == '/' && at + 1 < to && text.charAt(at + 1) == '*') {
                int close = text.indexOf("*/", Math.min(at + 2, to), to);
                int end = close < 0 ? to : close + 2;
                found.add(Stretch.comment(at, end));
                at = end;
            } else if (c == '"' || c == '\'') {
                int end = text.startsWith("\"\"\"", at) ? endOfBlock(text, at + 3, to) : endOfLiteral(text, at, to);
                found.add(Stretch.closed(at, end));
                at = end;
            } else {
                at++;
            }
        }
    }

    static int endOfLine(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int endOfLiteral(String text, int from, int to) {
        char quote = text.charAt(from);
        int at = from + 1;
        while (at < to && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            if (text.charAt(at) == quote) {
                return at + 1;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    private static int endOfBlock(String text, int from, int to) {
        int at = from;
        while (at < to) {
            if (text.startsWith("\"\"\"", at)) {
                return Math.min(at + 3, to);
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return to;
    }
}
