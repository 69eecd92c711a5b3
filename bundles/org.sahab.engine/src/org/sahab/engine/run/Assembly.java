package org.sahab.engine.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.engine.Check;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.source.Hashes;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Library;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Identities;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;
import org.sahab.project.Application;
import org.sahab.project.Artifact;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.MissingDependency;
import org.sahab.project.Module;
import org.sahab.project.SourceInfo;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.Linked;
import org.sahab.rules.Linker;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.link.LinkTrace;
import org.sahab.rules.suppression.ProjectSuppression;

/** Links the summaries of an application and puts its assessment together: a pure function of its arguments. */
final class Assembly {

    private final Application application;
    private final CompiledRules rules;
    private final List<Check> checks;
    private final EngineOptions options;
    private final LinkTrace trace;

    Assembly(Application application, CompiledRules rules, List<Check> checks, EngineOptions options, LinkTrace trace) {
        this.application = application;
        this.rules = rules;
        this.checks = checks;
        this.options = options;
        this.trace = trace;
    }

    /**
     * The assessment.
     *
     * @param summaries sorted by file
     * @param project what the files of the project ask not to be counted
     * @param failed files that could not be analysed at all
     * @param own diagnostics of the run itself
     */
    Assessment assemble(
            List<UnitSummary> summaries, List<ProjectSuppression> project, int failed, List<Diagnostic> own) {
        List<ModuleInfo> modules = modules(summaries);
        Linked linked = Linker.link(rules, summaries, modules, dependencies(), trace);
        List<Draft> drafts = new ArrayList<>(linked.drafts());
        drafts.addAll(new LinkContext(summaries).link(checks));
        SortedMap<String, RuleDescriptor> descriptors = descriptors();
        Suppressing suppressing = new Suppressing(descriptors.values(), summaries, project);
        List<Finding> findings = suppressing.apply(Identities.assign(drafts));
        List<TagMatch> tagMatches = linked.tagMatches();
        if (options.excerpts()) {
            Excerpts excerpts = new Excerpts(application, summaries, options.limits());
            findings = excerpts.addTo(findings);
            tagMatches = excerpts.addToSightings(tagMatches);
        }
        Set<String> matched = new HashSet<>();
        findings.forEach(finding -> matched.add(finding.rule()));
        tagMatches.forEach(match -> matched.add(match.rule()));
        return new Assessment(
                application.name(),
                application.sources().stream().map(SourceInfo::title).toList(),
                options.toolVersion(),
                rules.selection(),
                ruleSets(descriptors.values(), matched),
                List.copyOf(descriptors.keySet()),
                completeness(summaries, failed),
                modules,
                libraries(),
                descriptors.values().stream()
                        .filter(rule -> matched.contains(rule.id()))
                        .toList(),
                List.copyOf(linked.tags()),
                tagMatches,
                findings,
                diagnostics(summaries, linked, suppressing.remarks(), own));
    }

    private List<Dependency> dependencies() {
        return rules.asksDependencies() ? Libraries.of(application) : List.of();
    }

    private SortedMap<String, RuleDescriptor> descriptors() {
        SortedMap<String, RuleDescriptor> all = new TreeMap<>();
        rules.descriptors().forEach(rule -> all.putIfAbsent(rule.id(), rule));
        checks.forEach(check -> all.putIfAbsent(check.id(), check.descriptor()));
        return all;
    }

    /** The rule sets of the rules, and those the checks belong to. */
    private List<RuleSetInfo> ruleSets(Collection<RuleDescriptor> ran, Set<String> matched) {
        SortedMap<String, RuleSetInfo> sets = new TreeMap<>();
        rules.ruleSets().forEach(set -> sets.put(set.name(), set));
        for (Check check : checks) {
            String name = check.descriptor().ruleSet();
            RuleSetInfo before = sets.getOrDefault(name, new RuleSetInfo(name, 0, ""));
            String hash = Hashes.sha256(
                    (before.hash() + '\n' + check.id() + ' ' + check.version()).getBytes(StandardCharsets.UTF_8));
            sets.put(
                    name,
                    new RuleSetInfo(
                            name,
                            before.description(),
                            before.rules() + 1,
                            hash.substring(0, 16),
                            List.of(),
                            List.of(),
                            new TreeMap<>()));
        }
        Map<String, List<String>> unmatched = new HashMap<>();
        for (RuleDescriptor rule : ran) {
            if (!matched.contains(rule.id())) {
                unmatched
                        .computeIfAbsent(rule.ruleSet(), name -> new ArrayList<>())
                        .add(rule.id());
            }
        }
        Map<String, SortedSet<String>> deselected = new HashMap<>();
        rules.deselected()
                .forEach(rule -> deselected
                        .computeIfAbsent(rule.ruleSet(), name -> new TreeSet<>())
                        .add(rule.id()));
        Map<String, SortedMap<String, Message>> unusable = new HashMap<>();
        rules.unusable()
                .forEach(rule -> unusable.computeIfAbsent(rule.ruleSet(), name -> new TreeMap<>())
                        .put(rule.id(), rule.problem()));
        return sets.values().stream()
                .map(set -> new RuleSetInfo(
                        set.name(),
                        set.description(),
                        set.rules(),
                        set.hash(),
                        unmatched.getOrDefault(set.name(), List.of()),
                        List.copyOf(deselected.getOrDefault(set.name(), new TreeSet<>())),
                        unusable.getOrDefault(set.name(), new TreeMap<>())))
                .toList();
    }

    /** The libraries that the modules name; each that these bring, once. */
    private List<Library> libraries() {
        SortedSet<Library> libraries = new TreeSet<>();
        Set<List<String>> brought = new HashSet<>();
        for (Module module : application.modules()) {
            for (Artifact artifact : module.artifacts()) {
                List<String> coordinate = List.of(artifact.group(), artifact.artifact(), artifact.version());
                if (artifact.direct() || !artifact.estimated() && brought.add(coordinate)) {
                    libraries.add(new Library(
                            module.id(),
                            artifact.group(),
                            artifact.artifact(),
                            artifact.version(),
                            artifact.type(),
                            artifact.direct(),
                            artifact.file(),
                            artifact.region().line()));
                }
            }
        }
        return List.copyOf(libraries);
    }

    private Completeness completeness(List<UnitSummary> summaries, int failed) {
        UnitCounts counts = UnitCounts.NONE;
        int partly = 0;
        for (UnitSummary summary : summaries) {
            counts = counts.plus(summary.counts());
            partly += summary.counts().syntaxErrors() > 0 ? 1 : 0;
        }
        Set<Path> jars = new HashSet<>();
        application.modules().forEach(module -> jars.addAll(module.classPath()));
        SortedMap<String, Integer> languages = new TreeMap<>();
        application.inventory().otherLanguages().forEach((kind, count) -> languages.put(languageName(kind), count));
        TreeSet<String> processors = new TreeSet<>(application.inventory().annotationProcessors());
        if (application.inventory().lombok()) {
            processors.add("Lombok");
        }
        Map<FileKind, Integer> files = application.inventory().files();
        return new Completeness(
                files.values().stream().mapToInt(Integer::intValue).sum(),
                application.inventory().count(FileKind.JAVA),
                partly,
                failed + application.inventory().count(FileKind.OVERSIZED),
                counts,
                jars.size(),
                application.inventory().missing().stream()
                        .map(MissingDependency::label)
                        .distinct()
                        .sorted()
                        .toList(),
                application.inventory().remedy(),
                languages,
                List.copyOf(processors));
    }

    /** The word as its users write it: {@code KOTLIN} is Kotlin. */
    private static String languageName(FileKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private List<ModuleInfo> modules(List<UnitSummary> summaries) {
        Map<String, Integer> lines = new TreeMap<>();
        Map<String, Integer> productionFiles = new TreeMap<>();
        Map<String, Integer> productionLines = new TreeMap<>();
        for (UnitSummary summary : summaries) {
            lines.merge(summary.module(), summary.counts().lines(), Integer::sum);
            if (summary.scope() == Scope.PRODUCTION) {
                productionFiles.merge(summary.module(), 1, Integer::sum);
                productionLines.merge(summary.module(), summary.counts().lines(), Integer::sum);
            }
        }
        return application.modules().stream()
                .map(module -> new ModuleInfo(
                        module.id(),
                        module.name(),
                        buildSystem(module),
                        module.sourceLevel(),
                        module.encoding().name(),
                        module.files().size(),
                        (int) module.files().stream()
                                .filter(file -> file.kind() == FileKind.JAVA)
                                .count(),
                        lines.getOrDefault(module.id(), 0),
                        productionFiles.getOrDefault(module.id(), 0),
                        productionLines.getOrDefault(module.id(), 0),
                        module.classPath().size(),
                        module.missing().size(),
                        module.dependencies()))
                .toList();
    }

    private static String buildSystem(Module module) {
        return module.buildSystem() == BuildSystem.NONE
                ? ""
                : module.buildSystem().name().charAt(0)
                        + module.buildSystem().name().substring(1).toLowerCase(Locale.ROOT);
    }

    private List<Diagnostic> diagnostics(
            List<UnitSummary> summaries, Linked linked, List<Diagnostic> remarks, Collection<Diagnostic> own) {
        Set<Diagnostic> all = new TreeSet<>(own);
        all.addAll(remarks);
        all.addAll(application.diagnostics());
        all.addAll(rules.diagnostics());
        all.addAll(linked.diagnostics());
        summaries.forEach(summary -> all.addAll(summary.diagnostics()));
        return RepeatedDiagnostics.gathered(all);
    }
}
