package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.List;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/**
 * Shows in HTML what a few lines of a text would look like after replacements. The HTML is as plain as the editors' own popups need
 * it: tags have no attributes, and each line is kept left to right by itself.
 */
final class Preview {

    private static final int MOST_LINES = 16;
    private static final int LONGEST_LINE = 160;
    private static final int TAB = 4;

    private Preview() {}

    /** The changed lines with one line of context above and below; new text is bold. */
    static String html(String text, List<Replacement> replacements) {
        StringBuilder after = new StringBuilder(text);
        List<int[]> changed = new ArrayList<>();
        int shift = 0;
        for (Replacement one : replacements) {
            int start = one.offset() + shift;
            after.replace(start, start + one.length(), one.text());
            changed.add(new int[] {start, start + one.text().length()});
            shift += one.text().length() - one.length();
        }
        return lines(after.toString(), changed);
    }

    private static String lines(String text, List<int[]> changed) {
        List<String> shown = new ArrayList<>();
        int last = -1;
        int start = 0;
        for (int end = lineEnd(text, start); ; end = lineEnd(text, start)) {
            if (isNear(text, start, end, changed)) {
                if (shown.size() == MOST_LINES) {
                    shown.add("…");
                    break;
                }
                if (last >= 0 && last < start) {
                    shown.add("…");
                }
                shown.add(line(text, start, end, changed));
                last = end + 1;
            }
            if (end >= text.length()) {
                break;
            }
            start = end + 1;
        }
        return "<pre>" + String.join("\n", shown) + "</pre>";
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Whether a line is changed or stands next to one that is. */
    private static boolean isNear(String text, int start, int end, List<int[]> changed) {
        int above = start == 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
        int below = end >= text.length() ? end : lineEnd(text, end + 1);
        return changed.stream().anyMatch(range -> range[0] <= below && range[1] >= above);
    }

    private static String line(String text, int start, int end, List<int[]> changed) {
        StringBuilder html = new StringBuilder();
        int at = start;
        for (int[] range : changed) {
            int from = Math.max(at, range[0]);
            int to = Math.min(end, range[1]);
            if (from < to) {
                html.append(code(text.substring(at, from)));
                html.append("<b>").append(code(text.substring(from, to))).append("</b>");
                at = to;
            }
        }
        return Isolates.line(html.append(code(text.substring(at, end))).toString());
    }

    private static String code(String text) {
        String plain = text.replace("\r", "").replace("\t", " ".repeat(TAB));
        return Marked.escaped(Visible.of(Visible.cut(plain, LONGEST_LINE)));
    }
}
