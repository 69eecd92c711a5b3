package org.sahab.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.reference.ReferenceCondition;
import org.sahab.rules.reference.ReferenceIndex;

/** The conditions on references with their index, made when the first is asked: a run that parses no file asks none. */
final class References {

    private final ConditionTable table;
    private final Compatibility compatibility;
    private volatile @Nullable Made made;

    References(ConditionTable table, Compatibility compatibility) {
        this.table = table;
        this.compatibility = compatibility;
    }

    private record Made(List<@Nullable ReferenceCondition> byIndex, ReferenceIndex index) {}

    private Made made() {
        Made known = made;
        if (known == null) {
            synchronized (table) {
                known = made;
                if (known == null) {
                    known = make();
                    made = known;
                }
            }
        }
        return known;
    }

    private Made make() {
        List<@Nullable ReferenceCondition> byIndex = table.references();
        List<ReferenceCondition> all = new ArrayList<>();
        for (ReferenceCondition condition : byIndex) {
            if (condition != null) {
                all.add(condition);
            }
        }
        return new Made(byIndex, new ReferenceIndex(all, compatibility));
    }

    /** Finds the conditions that may match a fact. */
    ReferenceIndex index() {
        return made().index();
    }

    /** The condition of an index. */
    ReferenceCondition condition(int index) {
        ReferenceCondition condition = made().byIndex().get(index);
        if (condition == null) {
            throw new IllegalArgumentException("Condition " + index + " asks for no reference");
        }
        return condition;
    }
}
