package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sahab.cli.testing.RuleTestCounts;
import org.sahab.cli.testing.RuleTestFilter;
import org.sahab.cli.testing.RuleTestJson;
import org.sahab.cli.testing.RuleTestJunit;
import org.sahab.cli.testing.RuleTestResult;
import org.sahab.cli.testing.RuleTestRun;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.ReadOptions;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sahab.rules.Compatibility;
import picocli.CommandLine.ParseResult;

/** Runs the tests of rules. */
final class RuleTestCommand {

    private final Session session;
    private final Texts texts;

    RuleTestCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    /** The forms that results come in. */
    enum Form {
        /** For people: every rule with its cases, and what was not as expected. */
        TEXT,
        /** For programs. */
        JSON,
        /** For build servers. */
        JUNIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ExitCode run(ParseResult line) throws Failure {
        List<Path> paths = line.matchedPositionalValue(0, List.of());
        Form form = form(line);
        List<Path> files = files(paths);
        RuleTestRun run = new RuleTestRun(
                reading(line.hasMatchedOption(Grammar.RESOLVE)),
                EngineOptions.defaults(Version.current()).withThreads(1),
                line.hasMatchedOption(Grammar.KONVEYOR_STRICT) ? Compatibility.KONVEYOR : Compatibility.SAHAB,
                filter(line));
        int chosen = AssessOptions.jobs(line);
        int jobs = chosen == 0 ? EngineOptions.defaults("").threads() : chosen;
        Progress progress = new Progress() {
            @Override
            public boolean isCancelled() {
                return session.interruption().isRequested();
            }
        };
        List<RuleTestResult> results = run.runAll(files, jobs, progress);
        if (results.isEmpty()) {
            throw Failure.unusable(Message.of("input.no-test-case"));
        }
        RuleTestText words = new RuleTestText(texts);
        session.console()
                .result(
                        switch (form) {
                            case TEXT -> words.write(results);
                            case JSON -> RuleTestJson.write(results, texts::sentence);
                            case JUNIT -> RuleTestJunit.write(results, texts::sentence, words::mismatch);
                        });
        return RuleTestCounts.of(results).good() ? ExitCode.DONE : ExitCode.TESTS_FAILED;
    }

    private static Form form(ParseResult line) throws Failure {
        String word = line.matchedOptionValue(Grammar.FORMAT, Form.TEXT.word());
        for (Form form : Form.values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        throw Failure.unusable(UsageErrors.value(Argument.code(Grammar.FORMAT), word, "usage.value-test-format"));
    }

    private static List<Path> files(List<Path> paths) throws Failure {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Failure.unusable(at("input.tests-missing", path));
            }
        }
        try {
            List<Path> files = RuleTestRun.testFiles(paths);
            if (files.isEmpty()) {
                throw Failure.unusable(at("input.tests-missing", paths.getFirst()));
            }
            return files;
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.tests-unreadable", paths.getFirst()), e);
        }
    }

    private static Message at(String key, Path path) {
        return Message.of(key).with("path", Argument.path(path.toString()));
    }

    /** Without leave to fetch, not even the user's own repository counts: the result is the same on every machine. */
    private ReadOptions reading(boolean resolve) {
        MavenEnvironment maven = resolve
                ? session.environment().maven().get()
                : MavenEnvironment.of(session.environment().cache().resolve("no-repository"));
        return ReadOptions.defaults()
                .withResolve(resolve)
                .withOffline(!resolve)
                .withCache(session.environment().cache())
                .withMaven(maven);
    }

    private static RuleTestFilter filter(ParseResult line) {
        List<String> names = line.matchedOptionValue(Grammar.TEST_FILTER, List.of());
        return new RuleTestFilter(
                Set.copyOf(names.stream().filter(name -> !name.isBlank()).toList()));
    }
}
