package org.sahab.rules.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.RuleSource;

/** The lines of a rule file, to tell columns. */
final class FileLines {

    private static final int MOST_BYTES = 8 << 20;

    private static final int BELOW = 1_000;
    private static final int ABOVE = 10;

    /** A file without lines. */
    static final FileLines NONE = new FileLines(List.of());

    private final List<String> lines;

    private FileLines(List<String> lines) {
        this.lines = lines;
    }

    /** A place in the file, both parts 1-based. */
    record Position(int line, int column) {}

    /** The lines of a file; none if it cannot be read, which somebody else says. */
    static FileLines of(RuleSource source) {
        try (InputStream stream = source.open()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return NONE;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new FileLines(
                    text.startsWith("\uFEFF")
                            ? text.substring(1).lines().toList()
                            : text.lines().toList());
        } catch (IOException e) {
            return NONE;
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Where a text stands at a line, else where the line begins. */
    Position at(int line, String text) {
        String here = line(line);
        int column = column(here, text);
        return new Position(line, (column < 0 ? start(here) : column) + 1);
    }

    /**
     * Where a text stands in the block that begins at a line: at it or below, as long as nothing stands further left; else
     * just above, where what belongs to a condition may stand too. If it stands nowhere, the next of the texts counts, and
     * last of all where the line begins.
     */
    Position in(int line, String... texts) {
        for (String text : texts) {
            Position position = find(line, text);
            if (position != null) {
                return position;
            }
        }
        return at(line, "");
    }

    private @Nullable Position find(int line, String text) {
        int indent = indent(line(line));
        for (int next = line; next < line + BELOW && next <= lines.size(); next++) {
            int column = column(line(next), text);
            if (column >= 0) {
                return new Position(next, column + 1);
            }
            if (next > line && isOutside(line(next), indent)) {
                break;
            }
        }
        for (int next = line - 1; next > line - ABOVE && next > 0; next--) {
            int column = column(line(next), text);
            if (column >= 0) {
                return new Position(next, column + 1);
            }
            if (isOutside(line(next), indent - 2)) {
                break;
            }
        }
        return null;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A line further left, or the next entry of the same list. */
    private static boolean isOutside(String line, int indent) {
        return !line.isBlank() && (indent(line) < indent || indent(line) == indent && line.startsWith("- ", indent));
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private static int column(String line, String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int column = line.indexOf(text);
        while (column > 0
                && Character.isLetterOrDigit(line.charAt(column - 1))
                && Character.isLetterOrDigit(text.charAt(0))) {
            column = line.indexOf(text, column + 1);
        }
        return column;
    }

    /** Where the first entry of a line begins, after white space and the sign of a list. */
    private static int start(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '-' && isSign(line, at))) {
            at++;
        }
        return at == line.length() ? 0 : at;
    }

    private static boolean isSign(String line, int at) {
        return at + 1 == line.length() || line.charAt(at + 1) == ' ';
    }
}
