package org.sahab.model.finding;

/**
 * A stretch of one text.
 *
 * @param offset 0-based, in UTF-16 code units from the start of the decoded text
 * @param length in UTF-16 code units
 * @param line 1-based line of the start; 0 if the region stands for the whole file or project
 * @param column 1-based column of the start, in UTF-16 code units; 0 with line 0
 * @param endLine 1-based line of the end
 * @param endColumn 1-based column after the last code unit
 */
public record Region(int offset, int length, int line, int column, int endLine, int endColumn)
        implements Comparable<Region> {

    /** Stands for a whole file, or for the project where the file is the empty path. */
    public static final Region WHOLE = new Region(0, 0, 0, 0, 0, 0);

    @Override
    public int compareTo(Region other) {
        int byOffset = Integer.compare(offset, other.offset);
        return byOffset != 0 ? byOffset : Integer.compare(length, other.length);
    }

    /** Whether this stands for a whole file rather than for a stretch of it. */
    public boolean isWhole() {
        return line == 0;
    }
}
