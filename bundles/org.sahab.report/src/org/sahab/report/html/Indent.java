package org.sahab.report.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blanks that all lines of an excerpt begin with: they tell nothing and cost width. */
final class Indent {

    private Indent() {}

    /** The length of the common start of blanks and tabs; lines of nothing but blanks do not count. */
    static int common(List<String> lines) {
        @Nullable String common = null;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            int end = 0;
            int most = common == null ? line.length() : Math.min(line.length(), common.length());
            while (end < most
                    && (line.charAt(end) == ' ' || line.charAt(end) == '\t')
                    && (common == null || line.charAt(end) == common.charAt(end))) {
                end++;
            }
            common = line.substring(0, end);
        }
        return common == null ? 0 : common.length();
    }

    /** The line without so many characters at its start, or what is left of it. */
    static String without(String line, int indent) {
        return line.substring(Math.min(indent, line.length()));
    }
}
