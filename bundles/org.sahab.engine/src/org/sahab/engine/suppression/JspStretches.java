package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.List;

/** Comments of pages, and those of the code in them. Directives are closed; code is, but for its own comments. */
final class JspStretches {

    private JspStretches() {}

    static List<Stretch> find(String text) {
        List<Stretch> found = new ArrayList<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            at = text.indexOf('<', markup(text, at, found));
        }
        return found;
    }

    private static int markup(String text, int from, List<Stretch> found) {
        if (text.startsWith("<%--", from)) {
            return comment(text, from, "--%>", found);
        }
        if (text.startsWith("<!--", from)) {
            return comment(text, from, "-->", found);
        }
        if (!text.startsWith("<%", from)) {
            return from + 1;
        }
        int end = after(text, "%>", from + 2);
        if (text.startsWith("<%@", from)) {
            found.add(Stretch.closed(from, end));
        } else {
            JavaStretches.find(text, from + 2, Math.max(from + 2, end - 2), found);
        }
        return end;
    }

    private static int comment(String text, int from, String close, List<Stretch> found) {
        int end = after(text, close, from + 4);
        found.add(Stretch.comment(from, end));
        return end;
    }

    private static int after(String text, String close, int from) {
        int at = text.indexOf(close, from);
        return at < 0 ? text.length() : at + close.length();
    }

    /** Whether a place lies in code: between {@code <%}, but not {@code <%@} or {@code <%--}, and {@code %>}. */
    static boolean isCode(String text, int offset) {
        int at = text.indexOf('<');
        while (at >= 0 && at < offset) {
            int end = markup(text, at, new ArrayList<>());
            if (offset < end) {
                return text.startsWith("<%", at) && !text.startsWith("<%@", at) && !text.startsWith("<%--", at);
            }
            at = text.indexOf('<', end);
        }
        return false;
    }
}
