package org.sahab.rules.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Link;

/**
 * A rule as it is written.
 *
 * @param id its id
 * @param ruleSet name of its rule set
 * @param file name of the file it stands in
 * @param line 1-based line it starts on
 * @param column 1-based column it starts on
 * @param description what it is about, {@code ""} if it does not say
 * @param category how much a finding matters
 * @param effort points per finding, 0 if none are given
 * @param labels its own labels and those of its rule set
 * @param links references
 * @param message template of the message, null for a rule that only tags
 * @param tags technologies a match tells of, templates allowed
 * @param variables custom variables
 * @param when the condition
 */
public record Rule(
        String id,
        String ruleSet,
        String file,
        int line,
        int column,
        String description,
        Category category,
        int effort,
        List<String> labels,
        List<Link> links,
        @Nullable String message,
        List<String> tags,
        List<CustomVariable> variables,
        Entry when) {

    /** Copies the lists. */
    public Rule {
        labels = List.copyOf(labels);
        links = List.copyOf(links);
        tags = List.copyOf(tags);
        variables = List.copyOf(variables);
    }
}
