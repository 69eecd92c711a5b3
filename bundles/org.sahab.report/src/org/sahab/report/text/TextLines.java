package org.sahab.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sahab.model.text.Language;

/** Lines of plain text and aligned columns, from either side; what runs left to right inside right-to-left is isolated. */
final class TextLines {

    /** How a line or cell is emphasised where colours are allowed; never the only sign of anything. */
    enum Style {
        NONE(""),
        HEADING("1"),
        STRONG("1;31"),
        FAINT("2");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** A cell of a table; numbers stand at the end of their column. */
    record Cell(String text, boolean number, Style style) {

        static Cell of(String text) {
            return new Cell(text, false, Style.NONE);
        }

        static Cell number(String text) {
            return new Cell(text, true, Style.NONE);
        }

        Cell as(Style other) {
            return new Cell(text, number, other);
        }
    }

    /** Cells, and what stands after them in the columns that remain; empty for nothing. */
    record Row(List<Cell> cells, IntFunction<String> last) {

        static Row of(Cell... cells) {
            return new Row(List.of(cells), columns -> "");
        }

        Row with(IntFunction<String> other) {
            return new Row(cells, other);
        }
    }

    private static final String GAP = "  ";
    private static final char ESCAPE = '\u001B';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Writer writer;
    private final TextOptions options;
    private final boolean rightToLeft;

    TextLines(Writer writer, TextOptions options, Language language) {
        this.writer = writer;
        this.options = options;
        rightToLeft = language.rightToLeft();
    }

    /** Code or a path, kept left to right. */
    String code(String text) {
        return rightToLeft ? LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE : text;
    }

    /** A value in whatever script, kept apart from the text around it. */
    String value(String text) {
        return rightToLeft ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    void blank() throws IOException {
        writer.write('\n');
    }

    void line(String text) throws IOException {
        line(text, Style.NONE);
    }

    void line(String text, Style style) throws IOException {
        if (rightToLeft) {
            writer.write(RIGHT_TO_LEFT_MARK);
        }
        writer.write(styled(text, style));
        writer.write('\n');
    }

    /** A paragraph, wrapped between words; further lines are indented. */
    void wrapped(String text, int indent) throws IOException {
        int start = text.length() - text.stripLeading().length();
        StringBuilder line = new StringBuilder().append(text, 0, start);
        int width = start;
        for (String word : text.substring(start).split(" ")) {
            int more = width(word);
            if (width > indent && width + 1 + more > options.width()) {
                line(line.toString());
                line.setLength(0);
                line.repeat(' ', indent);
                width = indent;
            } else if (!line.toString().isBlank()) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += more;
        }
        line(line.toString());
    }

    /** Rows in aligned columns; the first row is the heading. */
    void table(List<Row> rows) throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                int width = width(row.cells().get(i).text());
                if (i == widths.size()) {
                    widths.add(width);
                } else if (widths.get(i) < width) {
                    widths.set(i, width);
                }
            }
        }
        int used = widths.stream().mapToInt(width -> width + GAP.length()).sum() + GAP.length();
        int remaining = Math.max(TextOptions.NARROWEST / 3, options.width() - used);
        boolean heading = true;
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                String padding = " ".repeat(widths.get(i) - width(cell.text()));
                String text = styled(cell.text(), heading ? Style.FAINT : cell.style());
                line.append(GAP).append(cell.number() ? padding + text : text + padding);
            }
            String last = row.last().apply(remaining);
            if (!last.isEmpty()) {
                line.append(GAP).append(styled(last, heading ? Style.FAINT : Style.NONE));
            }
            line(line.toString());
            heading = false;
        }
    }

    private String styled(String text, Style style) {
        return !options.colour() || style == Style.NONE || text.isEmpty()
                ? text
                : ESCAPE + "[" + style.code + "m" + text + ESCAPE + "[0m";
    }

    /** The number of columns a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default -> Character.isIdeographic(point) ? 2 : 1;
                })
                .sum();
    }

    /** The text if it fits, else its end after an ellipsis: the end of a path tells most. */
    static String end(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int from = points.length;
        int width = 1;
        while (from > 0 && width + width(Character.toString(points[from - 1])) <= columns) {
            from--;
            width += width(Character.toString(points[from]));
        }
        return '…' + new String(points, from, points.length - from);
    }

    /** The text if it fits, else its start and an ellipsis. */
    static String start(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int to = 0;
        int width = 1;
        while (to < points.length && width + width(Character.toString(points[to])) <= columns) {
            width += width(Character.toString(points[to]));
            to++;
        }
        return new String(points, 0, to) + '…';
    }
}
