package org.sahab.rules;

import java.util.List;

/**
 * A rule that was read and does not run, as the selector left it out.
 *
 * @param id its id as it is written
 * @param ruleSet name of its rule set
 * @param labels its labels and those of its rule set
 * @param file the rule file, as diagnostics name it
 * @param line 1-based line it starts on
 */
public record DeselectedRule(String id, String ruleSet, List<String> labels, String file, int line) {

    /** Copies the labels. */
    public DeselectedRule {
        labels = List.copyOf(labels);
    }
}
