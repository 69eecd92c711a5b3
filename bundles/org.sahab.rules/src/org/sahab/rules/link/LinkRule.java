package org.sahab.rules.link;

import java.util.List;
import java.util.Set;
import org.sahab.model.rule.Category;

/**
 * What the link step has to know of a rule.
 *
 * @param id its id
 * @param category category of its findings
 * @param effort points per finding
 * @param finds whether it has a message; without one it only tags
 * @param variables names of the variables that its messages use
 * @param tags templates of the tags it gives
 * @param asksTags whether it asks for tags of other rules, and so comes after them
 * @param when the condition
 */
public record LinkRule(
        String id,
        Category category,
        int effort,
        boolean finds,
        Set<String> variables,
        List<String> tags,
        boolean asksTags,
        LinkEntry when) {

    /** Copies the collections. */
    public LinkRule {
        variables = Set.copyOf(variables);
        tags = List.copyOf(tags);
    }
}
