package org.sahab.checks.fix;

import java.util.Map;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;

/** How a text is indented, read from the text, as options of JDT's formatter. */
final class Indentation {

    private static final int USUAL = 4;
    private static final int WIDEST = 8;

    private Indentation() {}

    /** Tabs if most indented lines start with one; else as many spaces as the first deeper line has more than the one before it. */
    static Map<String, String> of(String text) {
        int tabs = 0;
        int spaces = 0;
        int step = 0;
        int before = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                continue;
            }
            if (line.charAt(0) == '\t') {
                tabs++;
                continue;
            }
            int width = 0;
            while (line.charAt(width) == ' ') {
                width++;
            }
            // The asterisks of a comment stand one to the right.
            if (line.charAt(width) == '*') {
                continue;
            }
            spaces += width > 0 ? 1 : 0;
            if (step == 0 && width - before > 1 && width - before <= WIDEST) {
                step = width - before;
            }
            before = width;
        }
        String size = Integer.toString(step == 0 ? USUAL : step);
        return Map.of(
                DefaultCodeFormatterConstants.FORMATTER_TAB_CHAR,
                tabs > spaces ? JavaCore.TAB : JavaCore.SPACE,
                DefaultCodeFormatterConstants.FORMATTER_TAB_SIZE,
                size,
                DefaultCodeFormatterConstants.FORMATTER_INDENTATION_SIZE,
                size);
    }
}
