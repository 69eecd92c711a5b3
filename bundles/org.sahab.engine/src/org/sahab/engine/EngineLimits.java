package org.sahab.engine;

/**
 * What bounds the work on untrusted input.
 *
 * @param batchFiles Java files that are parsed in one name environment
 * @param batchBytes bytes of Java that are parsed in one name environment; a larger file has one of its own
 * @param fileBytes bytes a file may have to be read
 * @param stackBytes stack of a thread that parses; deep expressions need much
 * @param excerpts findings that carry the code around them, over all
 * @param excerptLines lines before and after a finding in its excerpt
 * @param excerptWidth UTF-16 code units of a line of an excerpt
 * @param cacheBytes bytes of cached summaries of one application
 */
public record EngineLimits(
        int batchFiles,
        long batchBytes,
        long fileBytes,
        long stackBytes,
        int excerpts,
        int excerptLines,
        int excerptWidth,
        long cacheBytes) {

    /** Limits that suit a heap of about a gigabyte. */
    public static final EngineLimits DEFAULT =
            new EngineLimits(400, 4L << 20, 16L << 20, 256L << 20, 20_000, 3, 240, 256L << 20);
}
