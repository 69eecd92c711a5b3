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
 * @param variables names of the variables that its messages use; one that a match does not know is empty
 * @param tags templates of the tags it gives
 * @param when the condition
 */
public record LinkRule(
        String id,
        Category category,
        int effort,
        boolean finds,
        Set<String> variables,
        List<String> tags,
        LinkEntry when) {

    /** Copies the collections. */
    public LinkRule {
        variables = Set.copyOf(variables);
        tags = List.copyOf(tags);
    }

    /** Whether its condition is nothing but a question for tags. */
    boolean asksOnlyTags() {
        return when.condition() instanceof LinkCondition.Tags;
    }

    /** Whether any of its conditions asks for tags of other rules. */
    boolean asksTags() {
        return asks(when, false);
    }

    /** Whether it holds because other rules gave no tag, so that it must wait until they had their turn. */
    boolean asksForNoTags() {
        return asks(when, true);
    }

    private static boolean asks(LinkEntry entry, boolean onlyNot) {
        return switch (entry.condition()) {
            case LinkCondition.All all -> all.entries().stream().anyMatch(one -> asks(one, onlyNot && !entry.not()));
            case LinkCondition.Any any -> any.entries().stream().anyMatch(one -> asks(one, onlyNot && !entry.not()));
            case LinkCondition.Hits hits -> false;
            case LinkCondition.Tags tags -> !onlyNot || entry.not();
        };
    }
}
