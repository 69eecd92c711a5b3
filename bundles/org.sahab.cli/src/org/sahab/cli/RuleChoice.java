package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Check;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleCache;
import org.sahab.rules.RuleSource;
import picocli.CommandLine.ParseResult;

/**
 * Which rules to use.
 *
 * @param builtIn whether Sahab's own are among them
 * @param paths files and folders of further rules
 * @param selection which of all these count, and how they are read
 */
record RuleChoice(boolean builtIn, List<Path> paths, RuleSelection selection) {

    /**
     * Rules that are ready to use.
     *
     * @param declarative those in the rule format, with what was wrong with others
     * @param checks those in Java
     * @param all how many rules there are, those that were not selected included
     * @param remarks what is odd about the selection
     */
    record Rules(CompiledRules declarative, List<Check> checks, int all, List<Message> remarks) {

        /** All of them, by id. */
        List<RuleDescriptor> descriptors() {
            List<RuleDescriptor> all = new ArrayList<>(declarative.descriptors());
            checks.forEach(check -> all.add(check.descriptor()));
            all.sort(Comparator.comparing(RuleDescriptor::id));
            return all;
        }

        /** File and line of a rule, empty for a check. */
        String origin(RuleDescriptor rule) {
            return rule.kind() == RuleDescriptor.Kind.CHECK
                    ? ""
                    : declarative
                            .location(rule.id())
                            .map(location -> location.source().name() + ":" + location.line())
                            .orElse("");
        }
    }

    /**
     * Reads the options.
     *
     * @throws Failure if the selection makes no sense
     */
    static RuleChoice of(ParseResult line) throws Failure {
        return of(line, RuleSelection.of(line));
    }

    /** All rules that the options name. */
    static RuleChoice ofAll(ParseResult line) {
        return of(line, RuleSelection.ALL);
    }

    private static RuleChoice of(ParseResult line, RuleSelection selection) {
        return new RuleChoice(
                !line.hasMatchedOption(Grammar.NO_BUILTIN_RULES),
                line.matchedOptionValue(Grammar.RULE_FILES, List.of()),
                selection);
    }

    /**
     * Where the rules come from.
     *
     * @throws Failure if there is nothing at a path
     */
    List<RuleSource> sources() throws Failure {
        // What is a secret is masked in the reports, whatever rules are applied.
        List<RuleSource> own = BuiltIn.ruleSources();
        List<RuleSource> sources = new ArrayList<>(
                builtIn ? own : own.stream().map(RuleSource::forMasking).toList());
        for (Path path : paths) {
            sources.addAll(under(path));
        }
        return sources;
    }

    /** The rule files at a path. */
    static List<RuleSource> under(Path path) throws Failure {
        try {
            List<RuleSource> sources = RuleSource.under(path);
            if (sources.isEmpty()) {
                throw Failure.unusable(at("input.rules-missing", path));
            }
            return sources;
        } catch (IOException e) {
            String key = Files.exists(path) ? "input.rules-unreadable" : "input.rules-missing";
            throw new Failure(ExitCode.UNUSABLE, at(key, path), e);
        }
    }

    private static Message at(String key, Path path) {
        return Message.of(key).with("path", Argument.path(path.toString()));
    }

    /**
     * Reads the rules. Those that make no sense are left out and said.
     *
     * @param cache keeps what was read, null if nothing is kept
     * @throws Failure if there is nothing at a path, a name in the selection fits no rule, or no rule is left
     */
    Rules read(Texts texts, @Nullable RuleCache cache) throws Failure {
        CompiledRules declarative = cache == null
                ? CompiledRules.compile(sources(), selection.options())
                : CompiledRules.compile(sources(), selection.options(), cache);
        List<Check> checks = builtIn ? BuiltIn.checks() : List.of();
        List<List<String>> labels = new ArrayList<>();
        declarative.descriptors().forEach(rule -> labels.add(rule.labels()));
        declarative.deselected().forEach(rule -> labels.add(rule.labels()));
        checks.forEach(check -> labels.add(check.descriptor().labels()));
        if (labels.isEmpty()) {
            throw Failure.unusable(declarative.diagnostics().stream()
                    .findFirst()
                    .map(problem ->
                            Message.of("input.rules-bad").with("detail", Argument.text(texts.sentence(problem))))
                    .orElse(Message.of("input.no-rules")));
        }
        List<Message> remarks = selection.remarks(labels);
        List<Check> selected = checks.stream()
                .filter(check -> selection.accepts(check.descriptor().labels()))
                .toList();
        if (selected.isEmpty() && declarative.descriptors().isEmpty()) {
            throw Failure.unusable(Message.of("input.none-selected")
                    .with(
                            "expression",
                            Argument.code(selection.options().selector().expression()))
                    .with("count", Argument.number(labels.size())));
        }
        return new Rules(declarative, selected, labels.size(), remarks);
    }
}
