package org.sahab.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Entry;

/** Which conditions of one rule use the files of which: {@code as} gives a name, {@code from} uses it. */
final class Chains {

    private final Compatibility compatibility;
    private final Map<String, List<Entry>> named = new HashMap<>();
    private boolean anyFrom;

    Chains(Entry when, Compatibility compatibility) {
        this.compatibility = compatibility;
        collect(when);
    }

    private void collect(Entry entry) {
        anyFrom |= entry.from() != null;
        if (entry.as() != null) {
            named.computeIfAbsent(entry.as(), name -> new ArrayList<>()).add(entry);
        }
        entriesOf(entry).forEach(this::collect);
    }

    private static List<Entry> entriesOf(Entry entry) {
        return switch (entry.condition()) {
            case Condition.And and -> and.entries();
            case Condition.Or or -> or.entries();
            case Condition.Leaf leaf -> List.of();
        };
    }

    /** Whether any condition of the rule has this name. */
    boolean knows(String name) {
        return named.containsKey(name);
    }

    /** The files that conditions of a name can find; null unless {@code filters} tells it of each of them. */
    @Nullable
    PathFilter filter(String name, Function<Entry, @Nullable PathFilter> filters) {
        List<PathFilter> any = new ArrayList<>();
        for (Entry entry : named.getOrDefault(name, List.of())) {
            PathFilter filter = filters.apply(entry);
            if (filter == null) {
                return null;
            }
            any.add(filter);
        }
        return any.isEmpty() ? null : PathFilter.anyOf(any);
    }

    /**
     * The entries of one list, each followed by those that use its files. One that uses files of nobody is dropped; so is, where
     * Konveyor's engine decides, one that uses files of a condition that stands in another list.
     */
    List<Entry> ordered(List<Entry> entries, Consumer<Entry> dropped) {
        if (!anyFrom) {
            return entries;
        }
        Map<String, List<Entry>> users = new HashMap<>();
        Set<String> here = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.from() != null) {
                users.computeIfAbsent(entry.from(), name -> new ArrayList<>()).add(entry);
            }
            if (entry.as() != null) {
                here.add(entry.as());
            }
        }
        Set<Entry> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entry> row = new ArrayList<>(entries.size());
        entries.stream().filter(entry -> entry.from() == null).forEach(entry -> follow(entry, users, ordered, row));
        if (compatibility == Compatibility.SAHAB) {
            entries.stream()
                    .filter(entry -> entry.from() != null && !here.contains(entry.from()) && knows(entry.from()))
                    .forEach(entry -> follow(entry, users, ordered, row));
        }
        entries.stream().filter(entry -> !ordered.contains(entry)).forEach(dropped);
        return row;
    }

    private static void follow(Entry start, Map<String, List<Entry>> users, Set<Entry> ordered, List<Entry> row) {
        Deque<Entry> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Entry entry = next.pop();
            if (ordered.add(entry)) {
                row.add(entry);
                if (entry.as() != null) {
                    users.getOrDefault(entry.as(), List.of()).reversed().forEach(next::push);
                }
            }
        }
    }
}
