package org.sahab.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.ConditionTable.Interest;
import org.sahab.rules.ConditionTable.UnusableException;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.format.Condition;
import org.sahab.rules.reference.ReferenceCondition;

/**
 * One {@code java.referenced} condition by itself, asked as the rules ask it. To find out what keeps a fact from matching, ask
 * about another fact, or ask another condition.
 */
public final class Probe {

    private final ReferenceCondition condition;

    private Probe(ReferenceCondition condition) {
        this.condition = condition;
    }

    /** The probe of a condition; nothing if the condition makes no sense. */
    public static Optional<Probe> of(Condition.JavaReferenced condition, Compatibility compatibility) {
        try {
            ConditionTable table = new ConditionTable(compatibility, new KnownPatterns(List.of()));
            table.index(condition, PathFilter.all(), "", new Interest("", List.of(), Set.of(), Set.of()));
            return Optional.ofNullable(table.references().get(0)).map(Probe::new);
        } catch (UnusableException e) {
            return Optional.empty();
        }
    }

    /** How sure the condition matches a fact, null if it does not. */
    public @Nullable Confidence match(Fact fact) {
        return condition.match(fact);
    }
}
