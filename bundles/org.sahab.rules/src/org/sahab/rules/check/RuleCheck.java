package org.sahab.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleOrigins;
import org.sahab.rules.RuleSource;
import org.sahab.rules.check.FileLines.Position;
import org.sahab.rules.format.Rule;

/**
 * Checks rule files: reads and compiles them as an assessment does, and looks at what can be read and compiled and still is a
 * mistake for certain, such as a pattern that no name can match.
 */
public final class RuleCheck {

    /** Arguments of messages that stand in the file, the one that says most first. */
    private static final List<String> SHOWN = List.of("pattern", "name");

    /** What is said here of what the conditions of the very rule give. */
    private static final String SAID_BETTER = "rules.variable.unknown";

    private final Map<String, FileLines> files = new HashMap<>();
    private final TreeSet<RuleProblem> problems = new TreeSet<>();

    private RuleCheck(List<RuleSource> sources) {
        sources.forEach(source -> files.putIfAbsent(source.name(), FileLines.of(source)));
    }

    /**
     * The problems of all files and how much was looked at.
     *
     * @param problems by file and line
     * @param files how many files were looked at
     * @param rules how many rules can be used
     */
    public record Result(List<RuleProblem> problems, int files, int rules) {
        /** Copies the problems. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Checks files. Never throws for what is in them. */
    public static Result check(List<RuleSource> sources) {
        return new RuleCheck(sources).checked(sources);
    }

    private Result checked(List<RuleSource> sources) {
        RuleOrigins origins = new RuleOrigins();
        CompiledRules compiled = CompiledRules.compile(sources, RuleOptions.defaults(), origins);
        compiled.diagnostics().stream()
                .filter(diagnostic -> !diagnostic.message().key().equals(SAID_BETTER))
                .forEach(this::add);
        for (RuleSource source : sources) {
            FileLines lines = lines(source.name());
            new WrittenReview(source, lines, problems::add).review();
        }
        for (Rule rule : origins.rules()) {
            new RuleReview(rule, lines(rule.file()), problems::add).review();
        }
        return new Result(
                new ArrayList<>(problems), files.size(), compiled.descriptors().size());
    }

    private FileLines lines(String file) {
        return files.getOrDefault(file, FileLines.NONE);
    }

    private void add(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        if (place == null) {
            problems.add(new RuleProblem(diagnostic.severity(), "", 0, 0, diagnostic.message()));
            return;
        }
        Region region = place.region();
        Position position = position(lines(place.file()), region, diagnostic);
        problems.add(new RuleProblem(
                diagnostic.severity(), place.file(), position.line(), position.column(), diagnostic.message()));
    }

    /** A pattern or a name stands somewhere in the condition that the diagnostic is on. */
    private static Position position(FileLines lines, Region region, Diagnostic diagnostic) {
        for (String name : SHOWN) {
            Argument argument = diagnostic.message().arguments().get(name);
            if (argument != null && !argument.value().isEmpty() && !region.isWhole()) {
                Position found = lines.in(region.line(), argument.value());
                return found.line() == region.line()
                        ? new Position(region.line(), Math.max(found.column(), region.column()))
                        : found;
            }
        }
        return new Position(region.line(), region.column());
    }
}
