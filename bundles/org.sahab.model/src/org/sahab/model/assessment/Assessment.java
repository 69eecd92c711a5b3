package org.sahab.model.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Finding;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.rule.RuleDescriptor;

/**
 * The assessment of one application: complete by itself, so that every report is made from it without the code.
 *
 * @param application name of the application
 * @param sources what was assessed, as named by the user: coordinates, or names of folders and archives without their path
 * @param toolVersion version of Sahab that made it
 * @param selection which rules were asked for, and how they were read
 * @param ruleSets the rule sets that were read, by name
 * @param appliedRules ids of all rules that ran, sorted
 * @param completeness how completely the application could be analysed
 * @param modules the modules, by id
 * @param libraries the libraries that the modules name, and once each those that these bring, sorted
 * @param rules descriptors of the rules that found something or gave tags, by id
 * @param tags technologies the application was found to use, sorted
 * @param tagMatches the rules that gave tags, by id
 * @param findings the findings in {@link Finding#ORDER}
 * @param diagnostics what the user should know about the analysis, sorted
 * @param readiness how ready the application is; null if nobody has computed it yet
 */
public record Assessment(
        String application,
        List<String> sources,
        String toolVersion,
        RuleSelection selection,
        List<RuleSetInfo> ruleSets,
        List<String> appliedRules,
        Completeness completeness,
        List<ModuleInfo> modules,
        List<Library> libraries,
        List<RuleDescriptor> rules,
        List<String> tags,
        List<TagMatch> tagMatches,
        List<Finding> findings,
        List<Diagnostic> diagnostics,
        @Nullable Readiness readiness) {

    /** Version of the JSON schema that this class stands for. */
    public static final int SCHEMA_VERSION = 4;

    /** Copies the lists. */
    public Assessment {
        sources = List.copyOf(sources);
        ruleSets = List.copyOf(ruleSets);
        appliedRules = List.copyOf(appliedRules);
        modules = List.copyOf(modules);
        libraries = List.copyOf(libraries);
        rules = List.copyOf(rules);
        tags = List.copyOf(tags);
        tagMatches = List.copyOf(tagMatches);
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
    }

    /** An assessment whose readiness nobody has computed yet. */
    public Assessment(
            String application,
            List<String> sources,
            String toolVersion,
            RuleSelection selection,
            List<RuleSetInfo> ruleSets,
            List<String> appliedRules,
            Completeness completeness,
            List<ModuleInfo> modules,
            List<Library> libraries,
            List<RuleDescriptor> rules,
            List<String> tags,
            List<TagMatch> tagMatches,
            List<Finding> findings,
            List<Diagnostic> diagnostics) {
        this(
                application,
                sources,
                toolVersion,
                selection,
                ruleSets,
                appliedRules,
                completeness,
                modules,
                libraries,
                rules,
                tags,
                tagMatches,
                findings,
                diagnostics,
                null);
    }

    /** An assessment that knows of no libraries and of no rules that give tags, from all the rules there are. */
    public Assessment(
            String application,
            List<String> sources,
            String toolVersion,
            List<RuleSetInfo> ruleSets,
            List<String> appliedRules,
            Completeness completeness,
            List<ModuleInfo> modules,
            List<RuleDescriptor> rules,
            List<String> tags,
            List<Finding> findings,
            List<Diagnostic> diagnostics) {
        this(
                application,
                sources,
                toolVersion,
                RuleSelection.ALL,
                ruleSets,
                appliedRules,
                completeness,
                modules,
                List.of(),
                rules,
                tags,
                List.of(),
                findings,
                diagnostics);
    }

    /** The descriptor of a rule that found something or gave tags. */
    public Optional<RuleDescriptor> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Descriptors of the rules that found something, by id. */
    public List<RuleDescriptor> findingRules() {
        Set<String> finding = new HashSet<>();
        findings.forEach(found -> finding.add(found.rule()));
        return rules.stream().filter(rule -> finding.contains(rule.id())).toList();
    }

    /** This assessment with other values of its findings, and no readiness, which rests on them. */
    public Assessment withFindings(List<Finding> others) {
        return with(modules, libraries, tagMatches, others, null);
    }

    /** This assessment with another readiness, or none. */
    public Assessment withReadiness(@Nullable Readiness other) {
        return new Assessment(
                application,
                sources,
                toolVersion,
                selection,
                ruleSets,
                appliedRules,
                completeness,
                modules,
                libraries,
                rules,
                tags,
                tagMatches,
                findings,
                diagnostics,
                other);
    }

    /** This assessment with these modules and findings only, and no readiness, which rests on all. */
    public Assessment reducedTo(List<ModuleInfo> otherModules, List<Finding> otherFindings) {
        Set<String> kept = new HashSet<>();
        otherModules.forEach(module -> kept.add(module.id()));
        return with(
                otherModules,
                libraries.stream()
                        .filter(library -> kept.contains(library.module()))
                        .toList(),
                tagMatches,
                otherFindings,
                null);
    }

    /** This assessment without any code. */
    public Assessment withoutExcerpts() {
        return with(
                modules,
                libraries,
                tagMatches.stream()
                        .map(match -> new TagMatch(
                                match.rule(),
                                match.tags(),
                                match.places(),
                                match.sightings().stream()
                                        .map(sighting -> sighting.withExcerpt(null))
                                        .toList()))
                        .toList(),
                findings.stream().map(finding -> finding.withExcerpt(null)).toList(),
                readiness);
    }

    private Assessment with(
            List<ModuleInfo> otherModules,
            List<Library> otherLibraries,
            List<TagMatch> otherMatches,
            List<Finding> otherFindings,
            @Nullable Readiness otherReadiness) {
        Set<String> matched = new HashSet<>();
        otherFindings.forEach(finding -> matched.add(finding.rule()));
        otherMatches.forEach(match -> matched.add(match.rule()));
        return new Assessment(
                application,
                sources,
                toolVersion,
                selection,
                ruleSets,
                appliedRules,
                completeness,
                otherModules,
                otherLibraries,
                rules.stream().filter(rule -> matched.contains(rule.id())).toList(),
                tags,
                otherMatches,
                otherFindings,
                diagnostics,
                otherReadiness);
    }
}
