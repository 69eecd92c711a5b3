package org.sahab.rules.testing;

import java.util.List;

/**
 * What one case expects of one rule.
 *
 * @param rule id of the rule
 * @param name name of the case
 * @param line 1-based line of the test file that it begins on
 * @param group what cases must have in common to share one analysis, and so the tags of each other's rules
 * @param unmatched whether the rule must find nothing
 * @param tags expressions, each of which must occur in a tag
 * @param incidents what is expected of its incidents
 * @param ignored keys that say something to a reader and nothing to a test, such as {@code hasInsights}
 */
public record RuleTestCase(
        String rule,
        String name,
        int line,
        String group,
        boolean unmatched,
        List<String> tags,
        Expectation incidents,
        List<String> ignored) {

    /** Copies the lists. */
    public RuleTestCase {
        tags = List.copyOf(tags);
        ignored = List.copyOf(ignored);
    }
}
