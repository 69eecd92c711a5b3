package org.sahab.rules.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the line of a node as Konveyor's engine does: it searches the file for the first lines of the node's text, and so names
 * the first place where they stand, wherever the node is.
 */
final class SearchedLine {

    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 65_536;

    private SearchedLine() {}

    /** Number of the line in a file on which a text is found, 0 if it is not. */
    static int of(String content, String file) {
        List<String> wanted = wanted(content);
        if (wanted.stream().allMatch(String::isEmpty)) {
            return 0;
        }
        int size = wanted.size();
        List<String> window = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            window.add("");
        }
        int number = 1;
        for (int start = 0; start < file.length(); number++) {
            int feed = file.indexOf('\n', start);
            int end = feed < 0 ? file.length() : feed;
            if (end - start >= LONGEST_LINE) {
                return 0;
            }
            boolean returns = end > start && file.charAt(end - 1) == '\r';
            window.remove(0);
            window.add(
                    withoutMargin(file.substring(start, returns ? end - 1 : end).replace("\t", "")));
            if (holds(window, wanted)) {
                return Math.max(1, number - size + 1);
            }
            start = end + 1;
        }
        return 0;
    }

    private static List<String> wanted(String content) {
        List<String> lines = new ArrayList<>();
        for (String line : content.split("\n", -1)) {
            if (lines.size() == MOST_LINES) {
                break;
            }
            lines.add(withoutMargin(line).replace("\t", ""));
        }
        if (lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Whether the wanted texts stand in the lines, one after the other. */
    private static boolean holds(List<String> lines, List<String> wanted) {
        if (wanted.size() == 1) {
            return lines.get(0).contains(wanted.get(0));
        }
        String text = String.join("\n", lines);
        int at = 0;
        for (String line : wanted) {
            int found = text.indexOf(line, at);
            if (found < 0) {
                return false;
            }
            at = found + line.length();
        }
        return true;
    }

    private static String withoutMargin(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(start, end);
    }
}
