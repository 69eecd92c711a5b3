package org.sahab.model.assessment;

import java.util.List;
import java.util.Optional;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.RuleDescriptor;

/**
 * The assessment of one application: complete by itself, so that every report is made from it without the code.
 *
 * @param application name of the application
 * @param sources what was assessed, as named by the user: coordinates, or names of folders and archives without their path
 * @param toolVersion version of Sahab that made it
 * @param ruleSets the rule sets that ran, by name
 * @param appliedRules ids of all rules that ran, sorted
 * @param completeness how completely the application could be analysed
 * @param modules the modules, by id
 * @param rules descriptors of the rules that found something, by id
 * @param tags technologies the application was found to use, sorted
 * @param findings the findings in {@link Finding#ORDER}
 * @param diagnostics what the user should know about the analysis, sorted
 */
public record Assessment(
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

    /** Version of the JSON schema that this class stands for. */
    public static final int SCHEMA_VERSION = 2;

    /** Copies the lists. */
    public Assessment {
        sources = List.copyOf(sources);
        ruleSets = List.copyOf(ruleSets);
        appliedRules = List.copyOf(appliedRules);
        modules = List.copyOf(modules);
        rules = List.copyOf(rules);
        tags = List.copyOf(tags);
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The descriptor of a rule that found something. */
    public Optional<RuleDescriptor> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
