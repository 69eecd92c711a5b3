package org.sahab.engine.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.engine.cache.SummaryCache;
import org.sahab.engine.cache.Validity;
import org.sahab.engine.names.ApplicationNames;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.names.KnownPackages;
import org.sahab.engine.names.NameView;
import org.sahab.engine.parse.UnitParser;
import org.sahab.engine.source.Hashes;
import org.sahab.engine.source.Outline;
import org.sahab.engine.source.OutlineReader;
import org.sahab.engine.source.SourceText;
import org.sahab.engine.walk.CheckTable;
import org.sahab.engine.walk.UnitWalk;
import org.sahab.engine.walk.WalkContext;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.UnitSummary;
import org.sahab.project.Application;
import org.sahab.project.FileKind;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.CompiledRules;

/** One assessment of one application, from its files to its findings. */
public final class Run {

    private static final int FILES_PER_TASK = 64;

    private final Application application;
    private final CompiledRules rules;
    private final CheckTable checks;
    private final EngineOptions options;
    private final Progress progress;
    private final Watch watch;
    private final Workers workers;
    private final UnitParser parser;
    private final KnownPackages known = KnownPackages.read();

    /** By file relative to the application. */
    private final Map<String, UnitSummary> summaries = new ConcurrentHashMap<>();

    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /** Prepares a run; nothing is read yet. */
    public Run(
            Application application,
            CompiledRules rules,
            List<Check> checks,
            EngineOptions options,
            Progress progress) {
        this(application, rules, checks, options, progress, Watch.NONE);
    }

    /** Prepares a run that somebody watches; nothing is read yet. */
    public Run(
            Application application,
            CompiledRules rules,
            List<Check> checks,
            EngineOptions options,
            Progress progress,
            Watch watch) {
        this.application = application;
        this.rules = rules;
        this.checks = new CheckTable(checks);
        this.options = options;
        this.progress = progress;
        this.watch = watch;
        this.workers = new Workers(options.threads(), options.limits().stackBytes(), progress);
        this.parser = new UnitParser(options.limits().stackBytes());
    }

    /** A file that is not Java, its module, and whether the link step may find something in it. */
    private record Other(Module module, ProjectFile file, boolean linked) {
        String path() {
            return module.applicationPath(file);
        }
    }

    /**
     * Runs.
     *
     * @throws java.util.concurrent.CancellationException if the user asked to stop
     */
    public Assessment assess() {
        try (ApplicationNames names = new ApplicationNames(application)) {
            List<Other> others = others();
            progress.begins(application.modules().stream()
                            .mapToInt(module -> module.javaFiles().size())
                            .sum()
                    + others.size());
            List<JavaFile> files = scan(names);
            SummaryCache cache = cache();
            Map<String, SummaryCache.Entry> cached = cache == null ? Map.of() : cache.read();
            java(files, names, cached);
            others(others, cached);
            if (cache != null) {
                Map<String, SummaryCache.Entry> entries = entries(files, others, names);
                // Who only wants an explanation leaves what the assessments of the application can use.
                if (watch == Watch.NONE && !entries.equals(cached)) {
                    cache.write(entries);
                }
            }
            List<UnitSummary> sorted = summaries.values().stream()
                    .sorted(Comparator.comparing(UnitSummary::file))
                    .toList();
            List<Diagnostic> own = new ArrayList<>(names.diagnostics());
            if (UnitParser.isLimited()) {
                own.add(new Diagnostic(Severity.WARNING, Message.of("engine.parser-limited"), null));
            }
            ProjectFiles.Found project = ProjectFiles.read(application);
            own.addAll(project.diagnostics());
            watch.gathered(sorted);
            return new Assembly(application, rules, checks.checks(), options, watch)
                    .assemble(sorted, project.suppressions(), failed.size(), own);
        }
    }

    private List<Other> others() {
        List<Other> others = new ArrayList<>();
        Set<String> libraries = rules.asksDependencies() ? Libraries.files(application) : Set.of();
        for (Module module : application.modules()) {
            for (ProjectFile file : module.files()) {
                String path = module.applicationPath(file);
                boolean named = libraries.contains(path);
                if (file.kind() != FileKind.JAVA && (named || rules.wantsFile(path))) {
                    others.add(new Other(module, file, named));
                }
            }
        }
        return others;
    }

    // ---- Java

    /** Reads what every Java file declares. */
    private List<JavaFile> scan(ApplicationNames names) {
        List<Runnable> tasks = new ArrayList<>();
        List<ApplicationNames.@Nullable Scanned[]> results = new ArrayList<>();
        for (Module module : application.modules()) {
            List<ProjectFile> files = module.javaFiles().stream()
                    .sorted(Comparator.comparing(ProjectFile::path))
                    .toList();
            ApplicationNames.@Nullable Scanned[] scanned = new ApplicationNames.@Nullable Scanned[files.size()];
            results.add(scanned);
            for (int from = 0; from < files.size(); from += FILES_PER_TASK) {
                int start = from;
                int end = Math.min(from + FILES_PER_TASK, files.size());
                tasks.add(() -> {
                    for (int i = start; i < end && !progress.isCancelled(); i++) {
                        scanned[i] = scan(module, files.get(i));
                    }
                });
            }
        }
        workers.run(tasks);
        List<JavaFile> all = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            all.addAll(names.add(
                    application.modules().get(i),
                    Arrays.stream(results.get(i)).filter(file -> file != null).toList()));
        }
        return all;
    }

    private ApplicationNames.@Nullable Scanned scan(Module module, ProjectFile file) {
        try {
            if (Files.size(file.location()) > options.limits().fileBytes()) {
                throw new IOException("Too large");
            }
            byte[] bytes = Files.readAllBytes(file.location());
            Outline outline = OutlineReader.read(
                    SourceText.decode(bytes, module.encoding()).array());
            return new ApplicationNames.Scanned(file, outline, Hashes.sha256(bytes));
        } catch (IOException e) {
            unreadable(module, file);
            return null;
        }
    }

    private void java(List<JavaFile> files, ApplicationNames names, Map<String, SummaryCache.Entry> cached) {
        List<JavaFile> changed = new ArrayList<>();
        Map<UnitSummary, JavaFile> unchanged = new HashMap<>();
        List<UnitSummary> before = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (JavaFile file : files) {
            present.add(file.path());
            SummaryCache.Entry entry = cached.get(file.path());
            if (entry != null && holds(entry, file, names) && !watch.watches(file.path())) {
                unchanged.put(entry.summary(), file);
            } else {
                changed.add(file);
                if (entry != null) {
                    before.add(entry.summary());
                }
            }
        }
        cached.values().stream()
                .map(SummaryCache.Entry::summary)
                .filter(unit -> unit.java() && !present.contains(unit.file()))
                .forEach(before::add);
        parse(changed, names);
        if (unchanged.isEmpty()) {
            return;
        }
        List<UnitSummary> after = changed.stream()
                .map(file -> summaries.get(file.path()))
                .filter(unit -> unit != null)
                .toList();
        Collection<UnitSummary> reached = Validity.reached(unchanged.keySet(), Validity.changedNames(before, after));
        List<JavaFile> again = reached.stream()
                .map(unchanged::remove)
                .sorted(Comparator.comparing(JavaFile::path))
                .toList();
        unchanged.keySet().forEach(unit -> summaries.put(unit.file(), unit));
        progress.worked(unchanged.size());
        parse(again, names);
    }

    private static boolean holds(SummaryCache.Entry entry, JavaFile file, ApplicationNames names) {
        UnitSummary unit = entry.summary();
        return unit.java()
                && unit.hash().equals(file.hash())
                && unit.module().equals(file.module().id())
                && unit.scope() == file.file().scope()
                && entry.environment().equals(names.environment(file));
    }

    private void parse(List<JavaFile> files, ApplicationNames names) {
        List<List<JavaFile>> batches = new ArrayList<>(Batches.plan(files, options.limits()));
        // Large ones first, so that no thread is left alone with one at the end.
        batches.sort(Comparator.comparingLong(Run::bytes).reversed());
        List<Runnable> tasks = new ArrayList<>();
        for (List<JavaFile> batch : batches) {
            tasks.add(() -> {
                JavaFile first = batch.get(0);
                NameView view = names.view(first);
                parser.parse(batch, view, first.module().sourceLevel(), new BatchSink(view));
            });
        }
        workers.run(tasks);
    }

    private static long bytes(List<JavaFile> batch) {
        return batch.stream().mapToLong(file -> file.file().size()).sum();
    }

    /** Walks the trees of one batch. */
    private final class BatchSink implements UnitParser.Sink {

        private final NameView view;
        private WalkContext context;

        BatchSink(NameView view) {
            this.view = view;
            this.context = new WalkContext(rules, checks, view, known);
        }

        @Override
        public void begins() {
            context = new WalkContext(rules, checks, view, known);
        }

        @Override
        public void parsed(JavaFile file, SourceText text, CompilationUnit root, int syntaxErrors) {
            WalkContext seen = watch.watches(file.path())
                    ? new WalkContext(rules.watchedBy(watch::saw), checks, view, known)
                    : context;
            UnitSummary walked = UnitWalk.walk(file, text, root, syntaxErrors, seen);
            List<Diagnostic> own = new ArrayList<>(walked.diagnostics());
            if (syntaxErrors > 0) {
                own.add(diagnostic(
                        Severity.WARNING,
                        Message.of("engine.file-partly").with("errors", Argument.number(syntaxErrors)),
                        file.module(),
                        file.file()));
            }
            if (!root.getAST().hasResolvedBindings()) {
                own.add(diagnostic(Severity.WARNING, Message.of("engine.file-unresolved"), file.module(), file.file()));
            }
            if (text.malformed()) {
                own.add(diagnostic(
                        Severity.WARNING,
                        Message.of("engine.file-malformed")
                                .with(
                                        "encoding",
                                        Argument.text(file.module().encoding().name())),
                        file.module(),
                        file.file()));
            }
            UnitSummary summary = walked.withDiagnostics(own.stream().sorted().toList());
            done(FileMatcher.match(rules, summary, file.file(), () -> text, true));
        }

        @Override
        public void unreadable(JavaFile file, IOException reason) {
            Run.this.unreadable(file.module(), file.file());
        }

        @Override
        public void failed(JavaFile file, Throwable reason) {
            String key = switch (reason) {
                case StackOverflowError e -> "engine.file-too-deep";
                case OutOfMemoryError e -> "engine.file-too-large";
                default -> "engine.file-failed";
            };
            lost(file.module(), file.file(), file.hash(), Message.of(key), () -> file.read());
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }

    private void done(UnitSummary summary) {
        summaries.put(summary.file(), summary);
        progress.worked(1);
    }

    private void unreadable(Module module, ProjectFile file) {
        lost(module, file, "", Message.of("engine.file-unreadable"), () -> {
            throw new IOException("Unreadable");
        });
    }

    /** A Java file that cannot be analysed as Java; rules on files may still find something in it. */
    private void lost(Module module, ProjectFile file, String hash, Message message, FileMatcher.Text text) {
        failed.add(module.applicationPath(file));
        UnitSummary empty = UnitSummary.empty(module.id(), file.path(), file.scope(), true, hash)
                .withDiagnostics(List.of(diagnostic(Severity.ERROR, message, module, file)));
        done(FileMatcher.match(rules, empty, file, text, false));
    }

    private static Diagnostic diagnostic(Severity severity, Message message, Module module, ProjectFile file) {
        return new Diagnostic(severity, message, new Place(module.id(), file.path(), Region.WHOLE));
    }

    // ---- other files

    private void others(List<Other> others, Map<String, SummaryCache.Entry> cached) {
        List<Runnable> tasks = new ArrayList<>();
        for (int from = 0; from < others.size(); from += FILES_PER_TASK) {
            List<Other> part = others.subList(from, Math.min(from + FILES_PER_TASK, others.size()));
            tasks.add(() -> {
                for (Other other : part) {
                    if (progress.isCancelled()) {
                        return;
                    }
                    other(other, cached.get(other.path()));
                }
            });
        }
        workers.run(tasks);
    }

    private void other(Other other, SummaryCache.@Nullable Entry cached) {
        ProjectFile file = other.file();
        // An archive counts by its name, a file that is too large by its being there: neither is read.
        boolean unread = file.kind() == FileKind.JAR
                || file.kind() == FileKind.CLASS
                || file.kind() == FileKind.OVERSIZED
                || file.size() > options.limits().fileBytes();
        byte[] bytes;
        try {
            bytes = unread ? new byte[0] : Files.readAllBytes(file.location());
        } catch (IOException e) {
            unreadable(other.module(), file);
            return;
        }
        String hash = unread ? "" : Hashes.sha256(bytes);
        if (cached != null && !unread && isSame(cached, other, hash)) {
            done(cached.summary());
            return;
        }
        FileMatcher.Text text = () -> {
            if (unread) {
                throw new IOException("Not read");
            }
            return FileText.decode(bytes, file.kind(), other.module().encoding());
        };
        UnitSummary summary;
        try {
            summary = FileMatcher.summary(rules, other.module(), file, hash, text, other.linked());
        } catch (RuntimeException | StackOverflowError e) {
            // Rules are not expected to fail on a file; if one does, the file is named and the others go on.
            failed.add(other.path());
            summary = FileMatcher.failed(
                    other.module(),
                    file,
                    diagnostic(Severity.ERROR, Message.of("engine.file-failed"), other.module(), file));
        }
        done(summary);
    }

    private static boolean isSame(SummaryCache.Entry cached, Other other, String hash) {
        UnitSummary unit = cached.summary();
        return !unit.java()
                && unit.hash().equals(hash)
                && unit.module().equals(other.module().id())
                && unit.scope() == other.file().scope()
                && cached.environment().equals(environment(other));
    }

    private static String environment(Other other) {
        return other.file().kind() + " " + other.module().encoding().name();
    }

    // ---- the cache

    private @Nullable SummaryCache cache() {
        Path folder = options.cache();
        if (folder == null) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        key.append(options.toolVersion())
                .append('\n')
                .append(rules.hash())
                .append('\n')
                .append(options.limits())
                .append('\n')
                .append(UnitParser.version());
        for (Check check : checks.checks()) {
            key.append('\n').append(check.id()).append(' ').append(check.version());
        }
        StringBuilder identity = new StringBuilder(application.name());
        application.sources().forEach(source -> identity.append('\n').append(source.location()));
        application.modules().forEach(module -> identity.append('\n').append(module.id()));
        return new SummaryCache(
                folder,
                identity.toString(),
                Hashes.sha256(key.toString().getBytes(StandardCharsets.UTF_8)),
                options.limits().cacheBytes());
    }

    /** What could not be analysed is tried again by the next run. */
    private Map<String, SummaryCache.Entry> entries(List<JavaFile> files, List<Other> others, ApplicationNames names) {
        Map<String, SummaryCache.Entry> entries = new TreeMap<>();
        for (JavaFile file : files) {
            UnitSummary unit = summaries.get(file.path());
            if (unit != null && !failed.contains(file.path())) {
                entries.put(file.path(), new SummaryCache.Entry(names.environment(file), unit));
            }
        }
        for (Other other : others) {
            UnitSummary unit = summaries.get(other.path());
            if (unit != null && !unit.hash().isEmpty() && !failed.contains(other.path())) {
                entries.put(other.path(), new SummaryCache.Entry(environment(other), unit));
            }
        }
        return entries;
    }
}
