package org.sahab.project;

/**
 * What bounds the reading of untrusted input.
 *
 * @param archiveBytes bytes an archive may unpack to
 * @param archiveEntries entries an archive may have
 * @param archiveRatio how many times its packed size an entry of more than a megabyte may unpack to
 * @param fileBytes bytes a file may have to be analysed
 * @param files files an application may have
 * @param depth folders below each other
 */
public record ReadLimits(
        long archiveBytes, int archiveEntries, int archiveRatio, long fileBytes, int files, int depth) {

    /** 4 GiB in 500,000 entries of ratio 250; 16 MiB a file, 1,000,000 files, 100 folders deep. */
    public static ReadLimits defaults() {
        return new ReadLimits(4L << 30, 500_000, 250, 16L << 20, 1_000_000, 100);
    }
}
