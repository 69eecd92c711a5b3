package org.sahab.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sahab.cli.testing.RuleTestResult.CaseResult;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.project.Application;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadLimits;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.rules.Compatibility;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.LabelSelector;
import org.sahab.rules.testing.Judge;
import org.sahab.rules.testing.RuleOutcome;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.RuleTestCase;
import org.sahab.rules.testing.RuleTestException;
import org.sahab.rules.testing.RuleTestFile;
import org.sahab.rules.testing.RuleTestReader;
import org.sahab.rules.testing.TestedRules;
import org.sahab.rules.testing.Verdict;
import org.sahab.rules.testing.Verdict.Silence;

/** Runs test files, each on its own: the rules that it names, over the data that it names. */
public final class RuleTestRun {

    private static final int MAXIMUM_FILES = 20_000;
    private static final int MAXIMUM_DEPTH = 64;

    /** A test that names the root of a disk as its data gets no further. */
    private static final int MAXIMUM_DATA = 20_000;

    private static final Verdict NONE = new Verdict(List.of(), null);

    private final ReadOptions reading;
    private final EngineOptions engine;
    private final RuleOptions rules;
    private final RuleTestFilter filter;

    /**
     * A run.
     *
     * @param reading how data are read; whether jars are fetched is in it
     * @param engine how they are assessed
     * @param compatibility whose reading of the format decides
     * @param filter which cases to run
     */
    public RuleTestRun(ReadOptions reading, EngineOptions engine, Compatibility compatibility, RuleTestFilter filter) {
        ReadLimits limits = reading.limits();
        this.reading = reading.withLimits(new ReadLimits(
                limits.archiveBytes(),
                limits.archiveEntries(),
                limits.archiveRatio(),
                limits.fileBytes(),
                MAXIMUM_DATA,
                MAXIMUM_DEPTH));
        this.engine = engine.withExcerpts(false).withCache(null);
        this.rules = new RuleOptions(compatibility, LabelSelector.all(), true);
        this.filter = filter;
    }

    /** Runs one file. Never throws for what is in it; a file with no case that is wanted has no cases. */
    public RuleTestResult run(Path file, Progress progress) {
        RuleTestFile test;
        try {
            test = RuleTestReader.read(file);
        } catch (RuleTestException e) {
            return new RuleTestResult(file, List.of(), e.problem(), e.line(), List.of());
        }
        List<RuleTestCase> wanted =
                test.cases().stream().filter(filter::accepts).toList();
        if (wanted.isEmpty()) {
            return new RuleTestResult(file, List.of(), null, 0, List.of());
        }
        Map<RuleTestCase, CaseResult> results = new HashMap<>();
        Set<Diagnostic> diagnostics = new TreeSet<>();
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        try {
            Application application = application(test);
            Map<String, List<RuleTestCase>> groups = wanted.stream()
                    .collect(Collectors.groupingBy(RuleTestCase::group, LinkedHashMap::new, Collectors.toList()));
            for (List<RuleTestCase> group : groups.values()) {
                results.putAll(run(test, application, group, rules, diagnostics, progress));
            }
            allowRepeats(test, application, results, progress);
        } catch (RuleTestException e) {
            wanted.forEach(one -> results.put(one, new CaseResult(one, NONE, e.problem(), List.of())));
        }
        return new RuleTestResult(file, wanted.stream().map(results::get).toList(), null, 0, List.copyOf(diagnostics));
    }

    private Application application(RuleTestFile test) throws RuleTestException {
        Path data = test.data();
        if (data == null) {
            throw new RuleTestException(Message.of("rules.test.no-data"), 0);
        }
        if (!Files.exists(data)) {
            throw problem("missing-data", data);
        }
        SourceSpec source = Files.isDirectory(data) ? new SourceSpec.Folder(data) : new SourceSpec.Archive(data);
        try {
            Application application = new ProjectReader().read(List.of(source), reading, ProgressListener.NONE);
            for (Diagnostic problem : application.diagnostics()) {
                if (problem.message().key().equals("project.tree.too-many-files")) {
                    throw new RuleTestException(problem.message(), 0);
                }
            }
            return application;
        } catch (SourceException e) {
            throw new RuleTestException(e.problem(), 0);
        }
    }

    /**
     * Konveyor looks for the line of what an XPath finds by its text, so that repeats of a text in a file are one place to it, and
     * tests expect that number. A case that fails by nothing else passes, and is told apart; the places stay the true ones.
     */
    private void allowRepeats(
            RuleTestFile test, Application application, Map<RuleTestCase, CaseResult> results, Progress progress)
            throws RuleTestException {
        if (rules.compatibility() == Compatibility.KONVEYOR) {
            return;
        }
        Map<String, List<RuleTestCase>> groups = results.values().stream()
                .filter(RuleTestRun::mayBeRepeats)
                .map(CaseResult::test)
                .collect(Collectors.groupingBy(RuleTestCase::group));
        RuleOptions strict = new RuleOptions(Compatibility.KONVEYOR, rules.selector(), rules.sightings());
        for (List<RuleTestCase> group : groups.values()) {
            run(test, application, group, strict, new TreeSet<>(), progress).forEach((one, konveyor) -> {
                CaseResult ours = Objects.requireNonNull(results.get(one));
                if (konveyor.passed() && differByRepeats(ours.incidents(), konveyor.incidents())) {
                    Verdict passed = new Verdict(List.of(), Silence.REPEATS);
                    results.put(one, new CaseResult(one, passed, null, ours.incidents()));
                }
            });
        }
    }

    private static boolean mayBeRepeats(CaseResult one) {
        return one.problem() == null
                && !one.passed()
                && one.incidents().stream().anyMatch(incident -> !isJava(incident));
    }

    private static boolean isJava(Incident incident) {
        return incident.file().endsWith(".java");
    }

    /** Whether Konveyor has the same places in code, and elsewhere fewer of one message in one file. */
    private static boolean differByRepeats(List<Incident> ours, List<Incident> konveyors) {
        return ours.size() > konveyors.size()
                && places(ours, RuleTestRun::isJava).equals(places(konveyors, RuleTestRun::isJava))
                && repeated(ours).equals(repeated(konveyors));
    }

    private record IncidentPlace(String file, int line, String message) {}

    private static Set<IncidentPlace> places(List<Incident> incidents, Predicate<Incident> wanted) {
        return incidents.stream()
                .filter(wanted)
                .map(one -> new IncidentPlace(one.file(), one.line(), one.message()))
                .collect(Collectors.toSet());
    }

    private static Set<IncidentPlace> repeated(List<Incident> incidents) {
        return incidents.stream()
                .filter(one -> !isJava(one))
                .map(one -> new IncidentPlace(one.file(), 0, one.message()))
                .collect(Collectors.toSet());
    }

    private Map<RuleTestCase, CaseResult> run(
            RuleTestFile test,
            Application application,
            List<RuleTestCase> group,
            RuleOptions rules,
            Set<Diagnostic> diagnostics,
            Progress progress)
            throws RuleTestException {
        Map<RuleTestCase, CaseResult> results = new HashMap<>();
        TestedRules tested = TestedRules.read(
                test.rules(), group.stream().map(RuleTestCase::rule).collect(Collectors.toSet()));
        CompiledRules compiled = CompiledRules.compile(tested.sources(), rules);
        diagnostics.addAll(compiled.diagnostics());
        Assessment assessment = new Engine(compiled, List.of(), engine).assess(application, progress);
        Map<String, RuleDescriptor> descriptors = new HashMap<>();
        compiled.descriptors().forEach(rule -> descriptors.put(rule.id(), rule));
        Map<String, List<Finding>> findings = assessment.findings().stream()
                .filter(finding -> !finding.isSuppressed())
                .collect(Collectors.groupingBy(Finding::rule));
        List<String> tags = assessment.tagMatches().stream()
                .flatMap(match -> match.tags().stream())
                .toList();
        for (RuleTestCase one : group) {
            if (!tested.present().contains(one.rule())) {
                Message absent = Message.of("rules.test.absent")
                        .with("rule", Argument.code(one.rule()))
                        .with("path", Argument.path(String.valueOf(test.rules().getFileName())));
                results.put(one, new CaseResult(one, NONE, absent, List.of()));
                continue;
            }
            RuleDescriptor rule = descriptors.get(one.rule());
            List<Finding> found = findings.getOrDefault(one.rule(), List.of());
            List<Incident> incidents = rule == null ? List.of() : incidents(rule, found, test);
            Verdict verdict = Judge.judge(one, new RuleOutcome(rule != null, incidents), tags);
            results.put(one, new CaseResult(one, verdict, null, incidents));
        }
        return results;
    }

    private static RuleTestException problem(String key, Path path) {
        return new RuleTestException(Message.of("rules.test." + key).with("path", Argument.path(path.toString())), 0);
    }

    private static List<Incident> incidents(RuleDescriptor rule, List<Finding> findings, RuleTestFile test) {
        record Key(String file, int line, String message) {}
        Map<Key, Incident> incidents = new LinkedHashMap<>();
        Path data = test.data();
        for (Finding finding : findings.stream()
                .sorted(Comparator.comparing(Finding::confidence).thenComparing(Finding.ORDER))
                .toList()) {
            String template = rule.text(Language.ENGLISH)
                    .messages()
                    .getOrDefault(finding.message().key(), "");
            String message = fill(template, finding);
            int line = finding.place().region().line();
            String path = finding.place().file();
            Path file = data == null ? Path.of(path) : data.resolve(path);
            String address = file.toUri().getPath();
            incidents.putIfAbsent(
                    new Key(path, line, message),
                    new Incident(
                            address,
                            line,
                            message,
                            () -> CodeAround.read(file, finding.place().region()),
                            finding.confidence()));
        }
        return new ArrayList<>(incidents.values());
    }

    private static String fill(String template, Finding finding) {
        return Template.fill(template, name -> {
            Argument argument = finding.message().arguments().get(name);
            return argument == null ? "" : argument.value();
        });
    }

    /**
     * The test files at these paths, each once: in the order of the paths and of their names below a path.
     *
     * @throws IOException if a path does not exist, cannot be listed or holds too many
     */
    public static List<Path> testFiles(List<Path> paths) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.putIfAbsent(path.toRealPath(), path);
                continue;
            }
            try (Stream<Path> walk = Files.walk(path, MAXIMUM_DEPTH)) {
                for (Path file : walk.filter(RuleTestRun::isTestFile)
                        .limit(MAXIMUM_FILES + 1L)
                        .sorted()
                        .toList()) {
                    files.putIfAbsent(file.toRealPath(), file);
                }
            } catch (UncheckedIOException e) {
                throw new IOException(e.getMessage(), e);
            }
            if (files.size() > MAXIMUM_FILES) {
                throw new IOException("More than " + MAXIMUM_FILES + " test files under " + path);
            }
        }
        return List.copyOf(files.values());
    }

    private static boolean isTestFile(Path file) {
        return RuleTestReader.isTestFile(String.valueOf(file.getFileName())) && Files.isRegularFile(file);
    }

    /**
     * Runs files side by side.
     *
     * @param jobs how many at once; the results, in the order of the files, do not depend on it
     * @throws CancellationException if the progress says so
     */
    public List<RuleTestResult> runAll(List<Path> files, int jobs, Progress progress) {
        List<RuleTestResult> results = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().name("tests-", 1).daemon().factory());
        try {
            List<Future<RuleTestResult>> running = new ArrayList<>();
            files.forEach(file -> running.add(workers.submit(() -> run(file, progress))));
            for (Future<RuleTestResult> one : running) {
                RuleTestResult result = one.get();
                if (!result.cases().isEmpty() || result.problem() != null) {
                    results.add(result);
                }
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
