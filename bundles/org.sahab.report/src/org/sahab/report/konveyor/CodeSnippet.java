package org.sahab.report.konveyor;

import org.sahab.model.finding.Excerpt;

/** Code as Konveyor's viewers take it apart: each line after its number, the numbers as wide as the largest, and two blanks. */
final class CodeSnippet {

    private CodeSnippet() {}

    static String of(Excerpt excerpt) {
        int last = excerpt.firstLine() + excerpt.lines().size() - 1;
        int width = Integer.toString(last).length();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String number = Integer.toString(excerpt.firstLine() + i);
            code.append(i == 0 ? "" : "\n")
                    .append(" ".repeat(width - number.length()))
                    .append(number)
                    .append("  ")
                    // A line break of another kind inside of a line would look like a line without a number.
                    .append(excerpt.lines().get(i).replace('\n', ' ').replace('\r', ' '));
        }
        return code.toString();
    }
}
