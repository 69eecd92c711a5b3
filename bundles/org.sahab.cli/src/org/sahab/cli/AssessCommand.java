package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sahab.assessment.Baselines;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Baseline;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Suppression;
import org.sahab.project.Application;
import org.sahab.project.FileKind;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.report.konveyor.KonveyorReport;

/** Assesses an application and writes the reports. */
final class AssessCommand {

    private static final List<String> OWN_REPORTS =
            List.of("assessment.{json,sarif,html}", "{output,dependencies}.yaml");

    private final Session session;

    AssessCommand(Session session) {
        this.session = session;
    }

    ExitCode run(AssessOptions options) throws Failure {
        List<SourceSpec> sources = sources(options);
        Baseline known = options.baseline() == null ? null : BaselineFile.read(options.baseline());
        ReportWriting reports = ReportWriting.prepare(
                session, options.formats(), options.output(), options.suppressed(), folder(sources));
        CacheFolders folders = CacheFolders.choose(session, options.cached(), sources);
        ProgressDisplay progress = progress(options);

        progress.begins("rules");
        RuleChoice.Rules rules = options.rules().read(session.texts(), folders.ruleCache());
        rules.remarks().forEach(remark -> session.console().say(session.texts().sentence(remark)));
        Application application = read(sources, options, folders, progress);
        if (isNothing(application)) {
            throw Failure.unusable(
                    Message.of("input.nothing").with("sources", Argument.path(String.join(", ", options.sources()))));
        }
        Assessment assessment = new Engine(rules.declarative(), rules.checks(), engineOptions(options, folders))
                .assess(application, progress);
        progress.begins("writing");
        if (known != null) {
            int gone = Baselines.gone(assessment, known);
            assessment = Baselines.apply(assessment, known);
            if (gone > 0) {
                session.console()
                        .say(session.texts()
                                .sentence(Message.of("baseline.gone").with("count", Argument.number(gone))));
            }
        }
        assessment = options.readiness().complete(assessment);
        if (options.writtenBaseline() != null) {
            BaselineFile.write(options.writtenBaseline(), Baselines.of(assessment));
        }
        reports.write(assessment);
        return options.strict() && !isComplete(assessment) ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private static List<SourceSpec> sources(AssessOptions options) throws Failure {
        List<SourceSpec> sources = new ArrayList<>();
        for (String source : options.sources()) {
            try {
                sources.add(SourceSpec.parse(source));
            } catch (SourceException e) {
                throw new Failure(ExitCode.UNUSABLE, e.problem(), e);
            }
        }
        return sources;
    }

    /** The URI of the folder, where one is all that is assessed. */
    private static String folder(List<SourceSpec> sources) {
        if (sources.size() == 1 && sources.getFirst() instanceof SourceSpec.Folder folder) {
            Path path = folder.path().toAbsolutePath().normalize();
            return path.toUri().toASCIIString();
        }
        return KonveyorReport.NOWHERE;
    }

    private ProgressDisplay progress(AssessOptions options) {
        return ProgressDisplay.of(session, options.quiet());
    }

    private Application read(
            List<SourceSpec> sources, AssessOptions options, CacheFolders folders, ProgressDisplay progress)
            throws Failure {
        List<String> exclude = new ArrayList<>(options.exclude());
        exclude.addAll(ownReports(sources, options.output()));
        exclude.addAll(ownFiles(sources, options));
        ReadOptions readOptions = ReadOptions.defaults()
                .withInclude(options.include())
                .withExclude(exclude)
                .withClassPath(options.classPath())
                .withResolve(options.resolve())
                .withOffline(options.offline())
                .withCache(folders.unpacked())
                .withMaven(session.environment().maven().get());
        try {
            return new ProjectReader().read(sources, readOptions, progress);
        } catch (SourceException e) {
            boolean full = e.problem().key().equals("project.source.disk-full");
            throw new Failure(full ? ExitCode.FAILED : ExitCode.UNUSABLE, e.problem(), e);
        }
    }

    /** What an earlier run left inside a source is not part of it: else the second assessment would differ from the first. */
    static List<String> ownReports(List<SourceSpec> sources, Path output) {
        List<String> globs = new ArrayList<>();
        for (SourceSpec source : sources) {
            if (source instanceof SourceSpec.Folder folder) {
                try {
                    Path top = folder.path().toRealPath();
                    Path reports = output.toRealPath();
                    if (reports.startsWith(top)) {
                        String start = (sources.size() > 1 ? "*/" : "") + glob(top.relativize(reports));
                        OWN_REPORTS.forEach(names -> globs.add(start + names));
                    }
                } catch (IOException e) {
                    // no folder for reports yet, or no source: then there is nothing in it either
                }
            }
        }
        return globs;
    }

    /** Baselines may well be kept in a source, and are not part of it either. */
    private static List<String> ownFiles(List<SourceSpec> sources, AssessOptions options) {
        List<String> globs = new ArrayList<>();
        for (Path file : Stream.of(options.baseline(), options.writtenBaseline())
                .filter(Objects::nonNull)
                .toList()) {
            for (SourceSpec source : sources) {
                if (source instanceof SourceSpec.Folder folder) {
                    Path top = folder.path().toAbsolutePath().normalize();
                    Path kept = file.toAbsolutePath().normalize();
                    if (kept.startsWith(top) && !kept.equals(top)) {
                        String path = glob(top.relativize(kept));
                        globs.add((sources.size() > 1 ? "*/" : "") + path.substring(0, path.length() - 1));
                    }
                }
            }
        }
        return globs;
    }

    private static String glob(Path folder) {
        String path = folder.toString().replace('\\', '/').replaceAll("[*?{},]", "?");
        return path.isEmpty() ? "" : path + "/";
    }

    /** Whether there is nothing that rules could look at: class files and pictures alone are no sources. */
    private static boolean isNothing(Application application) {
        return application.modules().stream()
                .flatMap(module -> module.files().stream())
                .allMatch(file -> file.kind() == FileKind.CLASS
                        || file.kind() == FileKind.JAR
                        || file.kind() == FileKind.OTHER
                        || file.name().equals(Suppression.PROJECT_FILE_NAME));
    }

    private static EngineOptions engineOptions(AssessOptions options, CacheFolders folders) {
        EngineOptions engine = EngineOptions.defaults(Version.current())
                .withCache(folders.summaries())
                .withExcerpts(options.excerpts() && quotesCode(options));
        return options.jobs() == 0 ? engine : engine.withThreads(options.jobs());
    }

    /** Whether anything is written that shows code; the text does not. */
    private static boolean quotesCode(AssessOptions options) {
        return options.formats().stream().anyMatch(format -> format != Format.TEXT);
    }

    private static boolean isComplete(Assessment assessment) {
        return assessment.completeness().failed() == 0
                && assessment.completeness().partly() == 0
                && assessment.diagnostics().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
