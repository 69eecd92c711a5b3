package org.sahab.model.finding;

import java.util.List;

/**
 * Some lines of code around a finding, bounded in number and length, secrets masked.
 *
 * @param firstLine 1-based number of the first line
 * @param lines the lines without their ends
 */
public record Excerpt(int firstLine, List<String> lines) {

    /** Copies the lines. */
    public Excerpt {
        lines = List.copyOf(lines);
    }
}
