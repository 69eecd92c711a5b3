package org.sahab.project.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive that lies unpacked in the cache, with a note of what of it does not.
 *
 * @param hash the SHA-256 of the archive
 * @param files the folder of its files, less a single folder around all of them
 * @param skipped what was not unpacked
 */
record UnpackedArchive(String hash, Path files, List<SkippedEntry> skipped) {

    private static final String NOTE = "unpacked.txt";
    private static final String FILES = "files";

    /** The folder that files are to be unpacked into. */
    static Path filesIn(Path folder) {
        return folder.resolve(FILES);
    }

    /** Writes the note that makes a folder of the cache complete. */
    static void write(Path folder, String base, List<SkippedEntry> skipped) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(base);
        skipped.forEach(entry -> lines.add(entry.reason() + " " + entry.name()));
        Files.write(folder.resolve(NOTE), lines, StandardCharsets.UTF_8);
    }

    /** Whether a folder of the cache is complete. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NOTE));
    }

    /** Reads a folder of the cache that is complete. */
    static UnpackedArchive read(Path folder, String hash) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(NOTE), StandardCharsets.UTF_8);
        String base = lines.get(0);
        List<SkippedEntry> skipped = lines.subList(1, lines.size()).stream()
                .map(UnpackedArchive::entry)
                .toList();
        Path files = filesIn(folder);
        return new UnpackedArchive(hash, base.isEmpty() ? files : files.resolve(base), skipped);
    }

    private static SkippedEntry entry(String line) {
        int space = line.indexOf(' ');
        return new SkippedEntry(SkippedEntry.Reason.valueOf(line.substring(0, space)), line.substring(space + 1));
    }

    /** The source of this name that it is. */
    OpenedSource open(String name) {
        return new OpenedSource(name, files, true, skipped);
    }
}
