package org.sahab.cli.testing;

import java.util.Set;
import org.sahab.rules.testing.RuleTestCase;

/**
 * Which cases to run.
 *
 * @param names ids of rules, or id and name of a case with {@code #} between them; empty for all cases
 */
public record RuleTestFilter(Set<String> names) {

    /** All cases. */
    public static final RuleTestFilter ALL = new RuleTestFilter(Set.of());

    /** Copies the names. */
    public RuleTestFilter {
        names = Set.copyOf(names);
    }

    /** Whether a case is to be run. */
    public boolean accepts(RuleTestCase test) {
        return names.isEmpty() || names.contains(test.rule()) || names.contains(test.rule() + '#' + test.name());
    }
}
