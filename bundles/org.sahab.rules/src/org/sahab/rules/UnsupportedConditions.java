package org.sahab.rules;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Problems;
import org.sahab.rules.format.Rule;

/** Collects conditions of providers that are not there, to name each once per file: a rule set may hold hundreds. */
final class UnsupportedConditions {

    private static final int NAMED_RULES = 5;

    private final Map<String, Map<String, Seen>> byFile = new TreeMap<>();

    private static final class Seen {
        final Entry first;
        final SortedSet<String> rules = new TreeSet<>();

        Seen(Entry first) {
            this.first = first;
        }
    }

    void add(Rule rule, Entry entry, String condition) {
        byFile.computeIfAbsent(rule.file(), file -> new TreeMap<>())
                .computeIfAbsent(condition, name -> new Seen(entry))
                .rules
                .add(rule.id());
    }

    void report(Problems problems) {
        byFile.forEach((file, seen) -> seen.forEach((condition, where) -> report(problems, file, condition, where)));
    }

    private static void report(Problems problems, String file, String condition, Seen where) {
        String named = String.join(", ", where.rules.stream().limit(NAMED_RULES).toList());
        problems.add(
                Severity.WARNING,
                "rules.condition.unsupported",
                file,
                where.first.line(),
                where.first.column(),
                "condition",
                condition,
                "count",
                Integer.toString(where.rules.size()),
                "rules",
                where.rules.size() > NAMED_RULES ? named + ", …" : named);
    }
}
