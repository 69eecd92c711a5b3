package org.sahab.rules;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.rule.RuleDescriptor;

/**
 * What there is to know of compiled rules beside how they match.
 *
 * @param descriptors the rules that run, by id
 * @param locations where they stand, by id
 * @param ruleSets the rule sets, by name
 * @param folders the folders that they were read from, by name
 * @param deselected rules that the selector left out, in the order they were read
 * @param unusable rules that cannot run, in the order they were read
 * @param diagnostics what was wrong with the rules
 */
record RuleCatalogue(
        List<RuleDescriptor> descriptors,
        SortedMap<String, RuleLocation> locations,
        List<RuleSetInfo> ruleSets,
        List<RuleFolder> folders,
        List<DeselectedRule> deselected,
        List<UnusableRule> unusable,
        List<Diagnostic> diagnostics) {

    RuleCatalogue {
        descriptors = List.copyOf(descriptors);
        locations = Collections.unmodifiableSortedMap(new TreeMap<>(locations));
        ruleSets = List.copyOf(ruleSets);
        folders = List.copyOf(folders);
        deselected = List.copyOf(deselected);
        unusable = List.copyOf(unusable);
        diagnostics = List.copyOf(diagnostics);
    }
}
