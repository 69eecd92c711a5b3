package org.sahab.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import picocli.CommandLine.ParseResult;

/**
 * What {@code sahab assess} was asked to do.
 *
 * @param sources what to assess, as typed
 * @param output folder for the reports
 * @param formats what to make
 * @param rules which rules to apply
 * @param readiness what readiness is computed for, and from
 * @param baseline the file of what was known before, if one is to be used
 * @param writtenBaseline the file to write what is known now to, if wanted
 * @param include patterns of files to look at; none means all
 * @param exclude patterns of files to leave out
 * @param classPath jars and folders of classes
 * @param resolve whether to fetch missing jars
 * @param offline whether to fetch nothing at all
 * @param jobs number of threads, 0 for as many as suit the machine
 * @param strict whether what could not be analysed counts as a failure
 * @param excerpts whether to quote code
 * @param suppressed whether the summary lists what is suppressed
 * @param cached whether to use and keep what can be reused
 * @param quiet whether to show no progress
 */
record AssessOptions(
        List<String> sources,
        Path output,
        Set<Format> formats,
        RuleChoice rules,
        ReadinessOptions readiness,
        @Nullable Path baseline,
        @Nullable Path writtenBaseline,
        List<String> include,
        List<String> exclude,
        List<Path> classPath,
        boolean resolve,
        boolean offline,
        int jobs,
        boolean strict,
        boolean excerpts,
        boolean suppressed,
        boolean cached,
        boolean quiet) {

    private static final int MOST_JOBS = 64;

    /**
     * Reads and checks the options.
     *
     * @throws Failure if one has a value that makes no sense
     */
    static AssessOptions of(ParseResult line) throws Failure {
        boolean resolve = line.hasMatchedOption(Grammar.RESOLVE);
        boolean offline = line.hasMatchedOption(Grammar.OFFLINE);
        if (resolve && offline) {
            throw Failure.unusable(Message.of("usage.resolve-offline"));
        }
        return new AssessOptions(
                line.matchedPositionalValue(0, List.of()),
                ReportOptions.output(line),
                ReportOptions.formats(line, Format.byDefault()),
                RuleChoice.of(line),
                ReadinessOptions.of(line),
                line.matchedOptionValue(Grammar.BASELINE, null),
                line.matchedOptionValue(Grammar.WRITE_BASELINE, null),
                globs(line, Grammar.INCLUDE),
                globs(line, Grammar.EXCLUDE),
                classPath(line.matchedOptionValue(Grammar.CLASS_PATH, List.of())),
                resolve,
                offline,
                jobs(line),
                line.hasMatchedOption(Grammar.STRICT),
                !line.hasMatchedOption(Grammar.NO_EXCERPTS),
                ReportOptions.suppressed(line),
                !line.hasMatchedOption(Grammar.NO_CACHE),
                line.hasMatchedOption(Grammar.QUIET));
    }

    /** The number of threads that was asked for, 0 if none was. */
    static int jobs(ParseResult line) throws Failure {
        String jobs = line.matchedOptionValue(Grammar.JOBS, null);
        if (jobs == null) {
            return 0;
        }
        int number = jobs.matches("\\d{1,4}") ? Integer.parseInt(jobs) : 0;
        if (number < 1 || number > MOST_JOBS) {
            throw Failure.unusable(UsageErrors.value(Argument.code(Grammar.JOBS), jobs, "usage.value-jobs")
                    .with("limit", Argument.number(MOST_JOBS)));
        }
        return number;
    }

    static List<String> globs(ParseResult line, String option) throws Failure {
        List<String> globs = line.matchedOptionValue(option, List.of());
        if (globs.stream().anyMatch(String::isBlank)) {
            throw Failure.unusable(Message.of("usage.value-glob").with("option", Argument.code(option)));
        }
        return globs;
    }

    static List<Path> classPath(List<String> lists) throws Failure {
        List<Path> classPath = new ArrayList<>();
        for (String list : lists) {
            for (String entry : list.split(Pattern.quote(File.pathSeparator))) {
                if (!entry.isEmpty()) {
                    addTo(classPath, entry);
                }
            }
        }
        return classPath;
    }

    private static void addTo(List<Path> classPath, String entry) throws Failure {
        boolean all = entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*");
        try {
            Path path = Path.of(all ? entry.substring(0, entry.length() - 1) : entry);
            if (all) {
                classPath.addAll(jarsIn(path));
            } else if (Files.exists(path)) {
                classPath.add(path);
            } else {
                throw notThere(entry);
            }
        } catch (IOException | InvalidPathException e) {
            throw notThere(entry);
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
            children.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    private static Failure notThere(String entry) {
        return Failure.unusable(Message.of("input.classpath").with("path", Argument.path(entry)));
    }
}
