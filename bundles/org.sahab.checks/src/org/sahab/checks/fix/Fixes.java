package org.sahab.checks.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Fixes by the rule they belong to, found in constant time. */
public final class Fixes {

    private final Map<String, Fix> byRule;

    /**
     * These fixes.
     *
     * @throws IllegalStateException if two are for one rule
     */
    public Fixes(List<Fix> fixes) {
        Map<String, Fix> sorted = new TreeMap<>();
        for (Fix fix : fixes) {
            if (sorted.put(fix.rule(), fix) != null) {
                throw new IllegalStateException("Two fixes for " + fix.rule());
            }
        }
        byRule = Map.copyOf(sorted);
    }

    /** The fix for the findings of a rule; whether it can mend a certain finding only its edit tells. */
    public Optional<Fix> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }

    /** Ids of the rules that have a fix. */
    public Set<String> rules() {
        return byRule.keySet();
    }
}
