package org.sahab.rules.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sahab.rules.Compatibility;

/** The order in which rules are applied, so that tags are there before they are asked for. */
final class TagOrder {

    /** A tag that rests on a tag that rests on a tag, and so on: more than this is no rule set but an attack. */
    private static final int MAXIMUM_ROUNDS = 50;

    private final Compatibility compatibility;

    TagOrder(Compatibility compatibility) {
        this.compatibility = compatibility;
    }

    /**
     * Applies rules: those that tag come first, of these the ones that ask for tags last; all others afterwards.
     *
     * @param rules the rules in their own order
     * @param apply applies one and says whether it matched
     */
    void run(List<LinkRule> rules, Predicate<LinkRule> apply) {
        List<LinkRule> tagging =
                rules.stream().filter(rule -> !rule.tags().isEmpty()).toList();
        if (compatibility == Compatibility.KONVEYOR) {
            // Only a rule that asks for tags and nothing else waits for the others.
            tagging.stream().filter(rule -> !rule.asksOnlyTags()).forEach(apply::test);
            tagging.stream().filter(LinkRule::asksOnlyTags).forEach(apply::test);
        } else {
            tagging.stream().filter(rule -> !rule.asksTags()).forEach(apply::test);
            untilNoneMatches(
                    tagging.stream()
                            .filter(rule -> rule.asksTags() && !rule.asksForNoTags())
                            .toList(),
                    apply);
            tagging.stream().filter(LinkRule::asksForNoTags).forEach(apply::test);
        }
        rules.stream().filter(rule -> rule.tags().isEmpty()).forEach(apply::test);
    }

    /** Each rule is applied again until it matches once, as another may have given the tag that it asks for meanwhile. */
    private static void untilNoneMatches(List<LinkRule> rules, Predicate<LinkRule> apply) {
        List<LinkRule> waiting = new ArrayList<>(rules);
        boolean more = true;
        for (int round = 0; more && round < MAXIMUM_ROUNDS; round++) {
            more = waiting.removeIf(apply);
        }
    }
}
