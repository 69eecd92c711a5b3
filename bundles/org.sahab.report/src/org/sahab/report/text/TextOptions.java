package org.sahab.report.text;

import org.jspecify.annotations.Nullable;

/**
 * How a summary is written.
 *
 * @param width number of columns to keep to, at least {@value #NARROWEST}
 * @param colour whether to emphasise with ANSI escape sequences
 * @param suppressed whether to list the findings that are suppressed
 * @param htmlReport path of the HTML report as the user would type it, for the last line; null if none was written
 */
public record TextOptions(
        int width,
        boolean colour,
        boolean suppressed,
        @Nullable String htmlReport) {

    /** The least number of columns that a summary is laid out for. */
    public static final int NARROWEST = 60;

    /** Plain text in 100 columns, without an HTML report to point to. */
    public static final TextOptions PLAIN = new TextOptions(100, false, false, null);

    /** Widens what is too narrow. */
    public TextOptions {
        width = Math.max(width, NARROWEST);
    }
}
