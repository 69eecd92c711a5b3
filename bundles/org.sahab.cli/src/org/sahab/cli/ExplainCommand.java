package org.sahab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Check;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.explain.Explainer;
import org.sahab.engine.explain.Explanation;
import org.sahab.engine.explain.Question;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.Application;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import picocli.CommandLine.ParseResult;

/** Explains why a rule found something at a line, or did not. */
final class ExplainCommand {

    private final Session session;

    ExplainCommand(Session session) {
        this.session = session;
    }

    ExitCode run(ParseResult line) throws Failure {
        String rule = line.matchedPositionalValue(0, "");
        AskedPlace place = AskedPlace.of(line.matchedPositionalValue(1, ""));
        RuleChoice rules = RuleChoice.of(line);
        List<SourceSpec> sources = sources(line.matchedPositionalValue(2, List.of()), place);
        boolean cached = !line.hasMatchedOption(Grammar.NO_CACHE);
        CacheFolders folders = CacheFolders.choose(session, cached, sources);
        ProgressDisplay progress = ProgressDisplay.of(session, line.hasMatchedOption(Grammar.QUIET));
        ReadOptions options = ReadOptions.defaults()
                .withInclude(AssessOptions.globs(line, Grammar.INCLUDE))
                .withExclude(AssessOptions.globs(line, Grammar.EXCLUDE))
                .withClassPath(AssessOptions.classPath(line.matchedOptionValue(Grammar.CLASS_PATH, List.of())))
                .withResolve(line.hasMatchedOption(Grammar.RESOLVE))
                .withOffline(line.hasMatchedOption(Grammar.OFFLINE))
                .withCache(folders.unpacked())
                .withMaven(session.environment().maven().get());
        Application application = read(sources, options, progress);
        Question question = new Question(rule, place.in(application), place.line());
        List<Check> checks = rules.builtIn() ? BuiltIn.checks() : List.of();
        EngineOptions engine = EngineOptions.defaults(Version.current()).withCache(folders.summaries());
        Explanation explanation = new Explainer(
                        rules.sources(), rules.selection().options(), checks, engine)
                .explain(application, question, progress)
                .orElseThrow(
                        () -> Failure.unusable(Message.of("input.rule-unknown").with("id", Argument.code(rule))));
        session.console().result(new ExplanationText(session.texts()).write(explanation));
        return ExitCode.DONE;
    }

    private static List<SourceSpec> sources(List<String> typed, AskedPlace place) throws Failure {
        List<SourceSpec> sources = new ArrayList<>();
        List<String> named = typed;
        if (typed.isEmpty()) {
            Path folder = place.application();
            named = List.of(folder.toString());
        }
        for (String source : named) {
            try {
                sources.add(SourceSpec.parse(source));
            } catch (SourceException e) {
                throw new Failure(ExitCode.UNUSABLE, e.problem(), e);
            }
        }
        return sources;
    }

    private static Application read(List<SourceSpec> sources, ReadOptions options, ProgressDisplay progress)
            throws Failure {
        try {
            return new ProjectReader().read(sources, options, progress);
        } catch (SourceException e) {
            boolean full = e.problem().key().equals("project.source.disk-full");
            throw new Failure(full ? ExitCode.FAILED : ExitCode.UNUSABLE, e.problem(), e);
        }
    }
}
