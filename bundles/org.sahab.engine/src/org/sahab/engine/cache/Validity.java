package org.sahab.engine.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sahab.model.unit.UnitSummary;

/**
 * Tells which summaries no longer hold. A summary holds while no unit that it refers to, directly or through others, shows
 * another face to other units; a type that comes or goes counts for all who use its simple name.
 */
public final class Validity {

    private Validity() {}

    /** Simple names of the types that changed between two summaries of one file; either may be absent. */
    public static Set<String> changedNames(Collection<UnitSummary> before, Collection<UnitSummary> after) {
        Set<String> names = new HashSet<>();
        Map<String, UnitSummary> old = new HashMap<>();
        before.forEach(unit -> old.put(unit.file(), unit));
        for (UnitSummary unit : after) {
            UnitSummary previous = old.remove(unit.file());
            if (previous == null) {
                addNames(unit, names);
            } else if (!previous.apiHash().equals(unit.apiHash())
                    || !previous.declaredTypes().equals(unit.declaredTypes())) {
                addNames(previous, names);
                addNames(unit, names);
            }
        }
        old.values().forEach(unit -> addNames(unit, names));
        return names;
    }

    /** Those of the units that a change of these types reaches. */
    public static List<UnitSummary> reached(Collection<UnitSummary> units, Set<String> changed) {
        Map<String, List<UnitSummary>> users = new HashMap<>();
        for (UnitSummary unit : units) {
            for (String name : unit.referencedNames()) {
                users.computeIfAbsent(name, n -> new ArrayList<>()).add(unit);
            }
        }
        Set<UnitSummary> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<UnitSummary> result = new ArrayList<>();
        Set<String> seen = new HashSet<>(changed);
        Deque<String> left = new ArrayDeque<>(changed);
        while (!left.isEmpty()) {
            for (UnitSummary unit : users.getOrDefault(left.pop(), List.of())) {
                if (reached.add(unit)) {
                    result.add(unit);
                    Set<String> own = new HashSet<>();
                    addNames(unit, own);
                    own.stream().filter(seen::add).forEach(left::push);
                }
            }
        }
        return result;
    }

    private static void addNames(UnitSummary unit, Set<String> names) {
        for (String type : unit.declaredTypes()) {
            names.add(type.substring(type.lastIndexOf('.') + 1));
        }
    }
}
