package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Check;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleSource;
import picocli.CommandLine.ParseResult;

/**
 * Which rules to use.
 *
 * @param builtIn whether Sahab's own are among them
 * @param paths files and folders of further rules
 */
record RuleChoice(boolean builtIn, List<Path> paths) {

    /**
     * Rules that are ready to use.
     *
     * @param declarative those in the rule format, with what was wrong with others
     * @param checks those in Java
     */
    record Rules(CompiledRules declarative, List<Check> checks) {

        /** All of them, by id. */
        List<RuleDescriptor> descriptors() {
            List<RuleDescriptor> all = new ArrayList<>(declarative.descriptors());
            checks.forEach(check -> all.add(check.descriptor()));
            all.sort(Comparator.comparing(RuleDescriptor::id));
            return all;
        }
    }

    static RuleChoice of(ParseResult line) {
        return new RuleChoice(
                !line.hasMatchedOption(Grammar.NO_BUILTIN_RULES),
                line.matchedOptionValue(Grammar.RULE_FILES, List.of()));
    }

    /**
     * Where the rules come from.
     *
     * @throws Failure if there is nothing at a path
     */
    List<RuleSource> sources() throws Failure {
        List<RuleSource> sources = new ArrayList<>(builtIn ? BuiltIn.ruleSources() : List.of());
        for (Path path : paths) {
            sources.addAll(under(path));
        }
        return sources;
    }

    private static List<RuleSource> under(Path path) throws Failure {
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
     * @throws Failure if there is nothing at a path, or no rule at all
     */
    Rules read(Texts texts) throws Failure {
        Rules rules = new Rules(CompiledRules.compile(sources()), builtIn ? BuiltIn.checks() : List.of());
        if (!rules.checks().isEmpty() || !rules.declarative().descriptors().isEmpty()) {
            return rules;
        }
        throw Failure.unusable(rules.declarative().diagnostics().stream()
                .findFirst()
                .map(problem -> Message.of("input.rules-bad").with("detail", Argument.text(texts.sentence(problem))))
                .orElse(Message.of("input.no-rules")));
    }
}
