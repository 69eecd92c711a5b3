package org.sahab.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The order in which modules can move: a module moves after all that it depends on, and together with those that it depends on in
 * a circle.
 */
final class ModuleOrder {

    private final SortedMap<String, List<String>> dependencies;
    private final SortedMap<String, SortedSet<String>> dependents = new TreeMap<>();
    private final Map<String, Integer> waves = new HashMap<>();

    /** For the modules that are the keys; what they depend on that is none of them is left out. */
    ModuleOrder(SortedMap<String, List<String>> dependsOn) {
        dependencies = new TreeMap<>();
        dependsOn.forEach((module, its) -> {
            List<String> known = its.stream()
                    .filter(other -> dependsOn.containsKey(other) && !other.equals(module))
                    .distinct()
                    .sorted()
                    .toList();
            dependencies.put(module, known);
            known.forEach(other ->
                    dependents.computeIfAbsent(other, id -> new TreeSet<>()).add(module));
        });
        new Circles().find();
    }

    /** The number of the wave in which a module moves, 1 for the first. */
    int wave(String module) {
        return waves.getOrDefault(module, 1);
    }

    /** The modules by wave, each wave sorted by id. */
    SortedMap<Integer, List<String>> byWave() {
        SortedMap<Integer, List<String>> byWave = new TreeMap<>();
        dependencies
                .keySet()
                .forEach(module -> byWave.computeIfAbsent(wave(module), wave -> new ArrayList<>())
                        .add(module));
        return byWave;
    }

    /** The modules that depend on one, directly. */
    SortedSet<String> dependents(String module) {
        return Collections.unmodifiableSortedSet(dependents.getOrDefault(module, new TreeSet<>()));
    }

    /** The modules, and all that depend on them in any number of steps. */
    Set<String> waitingFor(Iterable<String> modules) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        modules.forEach(open::add);
        while (!open.isEmpty()) {
            String module = open.pop();
            if (reached.add(module)) {
                open.addAll(dependents(module));
            }
        }
        return reached;
    }

    /** Finds circles by the algorithm of Tarjan, without recursion, as somebody else's build chose the depth. */
    private final class Circles {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final Set<String> onPath = new HashSet<>();
        private final Deque<Visit> visits = new ArrayDeque<>();

        private record Visit(String module, Iterator<String> open) {}

        void find() {
            for (String module : dependencies.keySet()) {
                if (!numbers.containsKey(module)) {
                    enter(module);
                    while (!visits.isEmpty()) {
                        step();
                    }
                }
            }
        }

        private void enter(String module) {
            int number = numbers.size();
            numbers.put(module, number);
            lowest.put(module, number);
            path.push(module);
            onPath.add(module);
            visits.push(new Visit(
                    module, dependencies.getOrDefault(module, List.of()).iterator()));
        }

        private void step() {
            Visit visit = visits.peek();
            if (visit.open().hasNext()) {
                String next = visit.open().next();
                if (!numbers.containsKey(next)) {
                    enter(next);
                } else if (onPath.contains(next)) {
                    lowest.merge(visit.module(), numbers.get(next), Math::min);
                }
                return;
            }
            visits.pop();
            @Nullable Visit before = visits.peek();
            if (before != null) {
                lowest.merge(before.module(), lowest.get(visit.module()), Math::min);
            }
            if (lowest.get(visit.module()).equals(numbers.get(visit.module()))) {
                close(visit.module());
            }
        }

        /** All that the modules of a circle depend on has its wave already. */
        private void close(String first) {
            List<String> circle = new ArrayList<>();
            String module;
            do {
                module = path.pop();
                onPath.remove(module);
                circle.add(module);
            } while (!module.equals(first));
            int wave = 1;
            for (String member : circle) {
                for (String other : dependencies.getOrDefault(member, List.of())) {
                    wave = Math.max(wave, 1 + waves.getOrDefault(other, 0));
                }
            }
            for (String member : circle) {
                waves.put(member, wave);
            }
        }
    }
}
