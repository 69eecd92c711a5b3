package org.sahab.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sahab.model.finding.Argument;
import picocli.CommandLine.ParseResult;

/** What the commands that make reports take alike: which ones, where to, and what is listed. */
final class ReportOptions {

    private static final Path DEFAULT_OUTPUT = Path.of("sahab-report");

    private ReportOptions() {}

    static Path output(ParseResult line) {
        return line.matchedOptionValue(Grammar.OUTPUT, DEFAULT_OUTPUT);
    }

    static boolean suppressed(ParseResult line) {
        return line.hasMatchedOption(Grammar.SHOW_SUPPRESSED);
    }

    /**
     * The formats asked for.
     *
     * @throws Failure if there is no such format
     */
    static Set<Format> formats(ParseResult line, Set<Format> byDefault) throws Failure {
        List<String> words = line.matchedOptionValue(Grammar.FORMAT, null);
        if (words == null) {
            return byDefault;
        }
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String word : words) {
            formats.add(Format.of(word.strip())
                    .orElseThrow(() -> Failure.unusable(
                            UsageErrors.value(Argument.code(Grammar.FORMAT), word, "usage.value-format"))));
        }
        return formats;
    }
}
