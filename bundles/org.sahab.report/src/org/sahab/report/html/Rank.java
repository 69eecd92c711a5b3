package org.sahab.report.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.RuleDescriptor;

/** The order in which an architect wants to read findings. */
final class Rank {

    private Rank() {}

    /** Problems that count first, then by category, effort, rule and place. */
    static List<Finding> findings(Assessment assessment) {
        Map<String, RuleDescriptor> rules = new HashMap<>();
        assessment.rules().forEach(rule -> rules.put(rule.id(), rule));
        return assessment.findings().stream()
                .sorted(Comparator.comparing((Finding finding) -> isStrength(rules, finding))
                        .thenComparing(finding -> !finding.counts())
                        .thenComparing(Finding::category)
                        .thenComparing(Comparator.comparingInt(Finding::effort).reversed())
                        // The sort is stable: within a rule they stay by place.
                        .thenComparing(Finding::rule))
                .toList();
    }

    static boolean isStrength(Map<String, RuleDescriptor> rules, Finding finding) {
        RuleDescriptor rule = rules.get(finding.rule());
        return rule != null && rule.positive();
    }
}
