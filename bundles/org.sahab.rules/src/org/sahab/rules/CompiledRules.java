package org.sahab.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.dependency.DependencyCondition;
import org.sahab.rules.dependency.DependencyIndex;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.file.FileMatcher;
import org.sahab.rules.link.LinkRule;

/** Declarative rules, compiled into an index. Immutable as seen from outside; any number of threads may use it at once. */
public final class CompiledRules {

    private final RuleCatalogue catalogue;
    private final RuleOptions options;
    private final String hash;
    private final List<LinkRule> linkRules;
    private final int conditions;
    private final References references;
    private final FileMatcher files;
    private final DependencyIndex dependencies;
    private final @Nullable Consumer<Fact> watch;

    CompiledRules(
            RuleCatalogue catalogue,
            RuleOptions options,
            String hash,
            List<LinkRule> linkRules,
            ConditionTable conditions) {
        this.catalogue = catalogue;
        this.options = options;
        this.hash = hash;
        this.linkRules = List.copyOf(linkRules);
        this.conditions = conditions.size();
        this.references = new References(conditions, options.compatibility());
        this.files = new FileMatcher(conditions.files(), options.compatibility());
        this.dependencies = new DependencyIndex(conditions.dependencies());
        this.watch = null;
    }

    private CompiledRules(CompiledRules rules, Consumer<Fact> watch) {
        this.catalogue = rules.catalogue;
        this.options = rules.options;
        this.hash = rules.hash;
        this.linkRules = rules.linkRules;
        this.conditions = rules.conditions;
        this.references = rules.references;
        this.files = rules.files;
        this.dependencies = rules.dependencies;
        this.watch = watch;
    }

    /** Reads and compiles rules with the default options. Bad rules become diagnostics; the others run. */
    public static CompiledRules compile(List<RuleSource> sources) {
        return compile(sources, RuleOptions.defaults());
    }

    /** Reads and compiles rules. Bad rules become diagnostics; the others run. */
    public static CompiledRules compile(List<RuleSource> sources, RuleOptions options) {
        return compile(sources, options, new RuleOrigins(false));
    }

    /** Reads and compiles rules, those that did not change since the last time from a cache. */
    public static CompiledRules compile(List<RuleSource> sources, RuleOptions options, RuleCache cache) {
        return new RuleCompiler(options, new RuleOrigins(false), cache).compile(sources);
    }

    /** Reads and compiles rules, keeping where each comes from. Bad rules become diagnostics; the others run. */
    public static CompiledRules compile(List<RuleSource> sources, RuleOptions options, RuleOrigins origins) {
        return new RuleCompiler(options, origins, null).compile(sources);
    }

    /**
     * The same rules, which match the same and show every fact they are asked about, also those that none of them asks for.
     * Looking at facts that no rule asks for costs time: for the files that somebody wants explained.
     */
    public CompiledRules watchedBy(Consumer<Fact> watcher) {
        return new CompiledRules(this, watcher);
    }

    /** The rules that run, by id. */
    public List<RuleDescriptor> descriptors() {
        return catalogue.descriptors();
    }

    /** The rule sets, by name. */
    public List<RuleSetInfo> ruleSets() {
        return catalogue.ruleSets();
    }

    /** The folders that rules were read from, by name. */
    public List<RuleFolder> folders() {
        return catalogue.folders();
    }

    /** Where a rule that runs stands. */
    public Optional<RuleLocation> location(String id) {
        return Optional.ofNullable(catalogue.locations().get(id));
    }

    /** What was wrong with the rules; the place holds the rule file. */
    public List<Diagnostic> diagnostics() {
        return catalogue.diagnostics();
    }

    /** Whose reading of the rule format these were compiled for. */
    public Compatibility compatibility() {
        return options.compatibility();
    }

    /** The rules that the selector left out, in the order they were read. */
    public List<DeselectedRule> deselected() {
        return catalogue.deselected();
    }

    /** The rules that cannot run, in the order they were read. */
    public List<UnusableRule> unusable() {
        return catalogue.unusable();
    }

    /** Which rules were asked for, and how they were read. */
    public RuleSelection selection() {
        return new RuleSelection(options.selector().expression(), compatibility() == Compatibility.KONVEYOR);
    }

    /** Changes whenever any match could change: hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Number of conditions; their indexes are below it. */
    public int conditions() {
        return conditions;
    }

    /** Whether any condition asks for facts of this kind. */
    public boolean wants(FactKind kind) {
        return watch != null || references.index().wants(kind);
    }

    /**
     * The type or package of this name, or the simple name of a type where nothing tells its package. The same object for the
     * same name, unless an application has more names than are worth remembering.
     */
    public Subject subject(String name) {
        Subject subject = references.index().subject(name);
        return watch == null ? subject : new WatchedSubject(subject, conditions());
    }

    /** Whether a condition matches a fact, a candidate of whose subject it is. */
    public boolean matches(int condition, Fact fact) {
        if (watch != null && condition == conditions()) {
            watch.accept(fact);
            return false;
        }
        return references.condition(condition).match(fact) != null;
    }

    /** What a condition that matched says of the fact. The source line is the one that the fact starts on. */
    public Description describe(int condition, Fact fact, String sourceLine) {
        return references.condition(condition).describe(fact, sourceLine);
    }

    /** Whether any condition looks at this file; the path is relative to the application. */
    public boolean wantsFile(String file) {
        return files.wants(file);
    }

    /** Matches all conditions on files against one file. Never throws for what is in the file. */
    public void matchFile(FileView file, HitSink sink) {
        files.match(file, sink);
    }

    /** Whether a condition on files looks at a file; the path is relative to the application. */
    public boolean looksAt(int condition, String file) {
        return files.looksAt(condition, file);
    }

    /** Whether any condition asks for the libraries of the application. */
    public boolean asksDependencies() {
        return !dependencies.isEmpty();
    }

    /** The conditions on libraries. */
    public List<DependencyCondition> dependencies() {
        return dependencies.conditions();
    }

    DependencyIndex dependencyIndex() {
        return dependencies;
    }

    List<LinkRule> linkRules() {
        return linkRules;
    }

    /** A subject that has one candidate more: a condition that matches nothing and sees everything. */
    private record WatchedSubject(Subject subject, int watcher) implements Subject {
        @Override
        public String name() {
            return subject.name();
        }

        @Override
        public int[] candidates(FactKind kind, String member) {
            int[] candidates = subject.candidates(kind, member);
            int[] more = Arrays.copyOf(candidates, candidates.length + 1);
            more[candidates.length] = watcher;
            return more;
        }
    }
}
