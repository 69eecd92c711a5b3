package org.sahab.rules.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions on libraries by the names they ask for, so that each library meets only those that may want it. */
public final class DependencyIndex {

    private final List<DependencyCondition> conditions;
    private final Map<String, List<DependencyCondition>> byName = new HashMap<>();
    private final List<DependencyCondition> byExpression = new ArrayList<>();

    /** Over these conditions. */
    public DependencyIndex(List<DependencyCondition> conditions) {
        this.conditions = List.copyOf(conditions);
        for (DependencyCondition condition : conditions) {
            if (condition.hasExpression()) {
                byExpression.add(condition);
            } else {
                byName.computeIfAbsent(condition.name(), name -> new ArrayList<>(1))
                        .add(condition);
            }
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The conditions. */
    public List<DependencyCondition> conditions() {
        return conditions;
    }

    /** The conditions whose names fit a library; {@link DependencyCondition#match} decides, by the version too. */
    List<DependencyCondition> candidates(String name, boolean bare) {
        if (bare) {
            return conditions.stream()
                    .filter(condition -> condition.fits(name, true))
                    .toList();
        }
        List<DependencyCondition> candidates = new ArrayList<>(byName.getOrDefault(name, List.of()));
        byExpression.stream().filter(condition -> condition.fits(name, false)).forEach(candidates::add);
        return candidates;
    }
}
