package org.sahab.rules.file;

import java.util.Arrays;
import org.sahab.model.finding.Region;
import org.sahab.rules.FileView;

/**
 * The text of a file with line ends as rules expect them, and the way back to its regions. Expressions are written for lines
 * that end in a line feed alone.
 */
final class FileText {

    private final FileView file;
    private final String text;
    private final int[] cuts;

    FileText(FileView file, String raw) {
        this.file = file;
        int[] found = new int[0];
        String normal = raw;
        if (raw.indexOf("\r\n") >= 0) {
            found = new int[raw.length() / 2 + 1];
            int number = 0;
            StringBuilder kept = new StringBuilder(raw.length());
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    found[number++] = kept.length();
                } else {
                    kept.append(c);
                }
            }
            found = Arrays.copyOf(found, number);
            normal = kept.toString();
        }
        this.text = normal;
        this.cuts = found;
    }

    String text() {
        return text;
    }

    /** The region of the file from a start to an end in this text. */
    Region region(int start, int end) {
        int from = offset(start);
        return file.region(from, offset(end) - from);
    }

    /** Every carriage return that was cut before a position moves it by one. */
    private int offset(int position) {
        int at = Arrays.binarySearch(cuts, position);
        return position + (at >= 0 ? at : -at - 1);
    }

    int lineStart(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    String line(int position) {
        int end = text.indexOf('\n', position);
        return text.substring(lineStart(position), end < 0 ? text.length() : end);
    }
}
