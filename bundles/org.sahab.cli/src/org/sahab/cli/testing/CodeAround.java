package org.sahab.cli.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sahab.model.finding.Region;

/** The code around an incident as test files match it: a hundred lines before and after, each after its number. */
final class CodeAround {

    private static final int LINES = 100;
    private static final int MAXIMUM_WIDTH = 4_096;
    private static final int MAXIMUM_BYTES = 16 << 20;

    private CodeAround() {}

    static String read(Path file, Region region) {
        if (region.isWhole() || !Files.isRegularFile(file)) {
            return "";
        }
        List<String> lines;
        try (InputStream stream = Files.newInputStream(file)) {
            lines = new String(stream.readNBytes(MAXIMUM_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return "";
        }
        int last = Math.min(lines.size(), region.endLine() + LINES);
        int width = Integer.toString(region.endLine() + LINES).length();
        StringBuilder code = new StringBuilder();
        for (int line = Math.max(1, region.line() - LINES); line <= last; line++) {
            code.append(String.format(Locale.ROOT, "%" + width + "d  ", line))
                    .append(bounded(lines.get(line - 1)))
                    .append('\n');
        }
        return code.toString();
    }

    private static String bounded(String line) {
        return line.length() <= MAXIMUM_WIDTH ? line : line.substring(0, MAXIMUM_WIDTH);
    }
}
