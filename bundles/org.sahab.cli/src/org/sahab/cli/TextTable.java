package org.sahab.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text, whose columns are as wide as what is in them. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int[] widths;

    TextTable(String... head) {
        widths = new int[head.length];
        add(head);
    }

    void add(String... row) {
        rows.add(row);
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], width(row[column]));
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                line.append(row[column])
                        .append(" ".repeat(widths[column] - width(row[column])))
                        .append(GAP);
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
