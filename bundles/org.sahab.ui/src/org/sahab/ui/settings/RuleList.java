package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Check;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleLocation;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleSource;
import org.sahab.rules.label.LabelSelector;
import org.sahab.ui.SahabPlugin;

/**
 * The rules that settings ask for, ready to be applied: Sahab's own and those of the rule folders, as far as their labels are
 * selected. Rules that are switched off one by one are among them, so that they can be switched on again without another
 * assessment.
 */
public final class RuleList {

    private final CompiledRules declarative;
    private final List<Check> checks;
    private final List<RuleDescriptor> descriptors;
    private final RuleFiles files;
    private final List<RuleSource> sources;

    private RuleList(CompiledRules declarative, List<Check> checks, RuleFiles files, List<RuleSource> sources) {
        this.sources = List.copyOf(sources);
        this.declarative = declarative;
        this.checks = List.copyOf(checks);
        this.files = files;
        List<RuleDescriptor> all = new ArrayList<>(declarative.descriptors());
        checks.forEach(check -> all.add(check.descriptor()));
        all.sort(Comparator.comparing(RuleDescriptor::id));
        descriptors = List.copyOf(all);
    }

    /** The rules of a scope. Reads files: not for the thread of the user interface. Read once as long as the files stay the same. */
    public static RuleList of(RuleScope scope) {
        return SahabPlugin.get().ruleLists().of(scope);
    }

    /** Sahab's own rules and those of the folders of the workspace, whatever their labels. Reads files, as {@link #of} does. */
    public static RuleList ofWorkspace() {
        return of(new RuleScope(Settings.ofWorkspace().ruleFolders(), RuleOptions.defaults()));
    }

    /** Sahab's own rules alone. Not for the thread of the user interface, the first time. */
    public static RuleList builtIn() {
        return of(new RuleScope(List.of(), RuleOptions.defaults()));
    }

    /** Reads and compiles the rules of a scope. */
    static RuleList read(RuleScope scope) {
        RuleFiles files = RuleFiles.of(scope.folders());
        List<RuleSource> sources = new ArrayList<>(BuiltIn.ruleSources());
        sources.addAll(files.sources());
        CompiledRules declarative = CompiledRules.compile(sources, scope.options());
        LabelSelector selector = scope.options().selector();
        List<Check> checks = BuiltIn.checks().stream()
                .filter(check -> selector.accepts(check.descriptor().labels()))
                .toList();
        return new RuleList(declarative, checks, files, sources);
    }

    /** The files that the rules in the rule format were read from, Sahab's own first. */
    public List<RuleSource> sources() {
        return sources;
    }

    /** The rules in the rule format, and what was wrong with others. */
    public CompiledRules declarative() {
        return declarative;
    }

    /** The rules in Java. */
    public List<Check> checks() {
        return checks;
    }

    /** All of them, by id. */
    public List<RuleDescriptor> descriptors() {
        return descriptors;
    }

    /** The rule with this id, or one that had it. */
    public Optional<RuleDescriptor> rule(String id) {
        return descriptors.stream()
                .filter(rule -> rule.id().equals(id) || rule.formerIds().contains(id))
                .findFirst();
    }

    /**
     * A line of a rule file.
     *
     * @param file the file
     * @param line 1-based line
     */
    public record RuleLine(Path file, int line) {}

    /** Where a rule of a folder is written; nothing for Sahab's own. */
    public Optional<RuleLine> line(RuleDescriptor rule) {
        return location(rule).flatMap(at -> at.source().path().map(file -> new RuleLine(file, Math.max(1, at.line()))));
    }

    private Optional<RuleLocation> location(RuleDescriptor rule) {
        return rule.kind() == RuleDescriptor.Kind.DECLARATIVE ? declarative.location(rule.id()) : Optional.empty();
    }

    /** The name of the file that a rule of a folder is written in, as diagnostics have it; null for Sahab's own. */
    @Nullable
    String fileName(RuleDescriptor rule) {
        RuleSource source = location(rule).map(RuleLocation::source).orElse(null);
        return source == null || source.path().isEmpty() ? null : source.name();
    }

    RuleFiles files() {
        return files;
    }
}
