package org.sahab.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Platform;
import org.sahab.model.rule.RuleDescriptor;

/**
 * Looks at findings from a platform: by its labels {@code sahab/platform.P=CATEGORY} a rule says where its findings matter more
 * or less than elsewhere, and by {@code =none} that they do not matter there.
 */
public final class Platforms {

    private static final String LABEL = "sahab/platform.";
    private static final String NONE = "none";

    private Platforms() {}

    /**
     * What a finding matters on a platform.
     *
     * @param category its category
     * @param counts whether it matters at all
     */
    record Weight(Category category, boolean counts) {}

    /**
     * The assessment as it is for a platform: categories are those of the platform, and what does not matter there is set aside.
     * It does not matter which platform it was for before. Its readiness is left out, as it was that of another platform.
     */
    public static Assessment view(Assessment assessment, Platform platform) {
        Map<String, RuleDescriptor> rules = rules(assessment);
        List<Finding> findings = new ArrayList<>(assessment.findings().size());
        for (Finding finding : assessment.findings()) {
            findings.add(view(finding, rules.get(finding.rule()), platform));
        }
        return assessment.withFindings(findings);
    }

    private static Finding view(Finding finding, @Nullable RuleDescriptor rule, Platform platform) {
        Suppression suppression = finding.suppression();
        boolean elsewhere = suppression != null && suppression.where() == Where.PLATFORM;
        if (!elsewhere && !differs(rule)) {
            return finding;
        }
        Weight weight = weight(finding, rule, platform);
        Suppression other = suppression == null || elsewhere
                ? weight.counts() ? null : new Suppression(Where.PLATFORM, platform.key(), finding.place())
                : suppression;
        return finding.withCategory(weight.category()).withSuppression(other);
    }

    static Map<String, RuleDescriptor> rules(Assessment assessment) {
        Map<String, RuleDescriptor> rules = new HashMap<>();
        assessment.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /** Whether the findings of a rule matter differently on some platform. */
    static boolean differs(@Nullable RuleDescriptor rule) {
        return rule != null && rule.labels().stream().anyMatch(label -> label.startsWith(LABEL));
    }

    /** What a finding matters on a platform, whichever platform it was looked at from before. */
    static Weight weight(Finding finding, @Nullable RuleDescriptor rule, Platform platform) {
        if (rule == null || !differs(rule)) {
            return new Weight(finding.category(), true);
        }
        Weight weight = weight(rule, platform);
        return finding.confidence() == Confidence.GUESSED ? new Weight(Category.POTENTIAL, weight.counts()) : weight;
    }

    /** What the findings of a rule matter on a platform; the rule says so once, or it is as everywhere. */
    static Weight weight(RuleDescriptor rule, Platform platform) {
        String start = LABEL + platform.key() + '=';
        for (String label : rule.labels()) {
            if (label.startsWith(start)) {
                String word = label.substring(start.length()).strip();
                if (word.equals(NONE)) {
                    return new Weight(rule.category(), false);
                }
                for (Category category : Category.values()) {
                    if (category.key().equals(word.toLowerCase(Locale.ROOT))) {
                        return new Weight(category, true);
                    }
                }
            }
        }
        return new Weight(rule.category(), true);
    }
}
