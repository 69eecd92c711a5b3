package org.sahab.ui.view;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sahab.assessment.Tally;
import org.sahab.report.wording.Labels;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.view.Group.Kind;

/**
 * The rows of the tree: filtered, grouped, sorted. A value; the tree shows of it what is seen.
 *
 * @param roots the topmost rows
 * @param counts what the shown findings add up to
 */
record Outline(List<Row> roots, Counts counts) {

    /** Without rows. */
    static final Outline EMPTY = new Outline(List.of(), new Counts(0, 0, Tally.NONE, 0));

    /**
     * What the shown findings add up to.
     *
     * @param shown findings that are shown
     * @param all findings there are
     * @param tally the shown problems
     * @param strengths the shown findings that tell of what is good
     */
    record Counts(int shown, int all, Tally tally, int strengths) {}

    /** Copies the roots. */
    Outline {
        roots = List.copyOf(roots);
    }

    /** How rows are put into the groups of one level. */
    private record Level(Kind kind, Function<ShownFinding, String> key, Function<ShownFinding, String> name) {}

    /**
     * Makes the rows.
     *
     * @param wanted what to show
     * @param labels names of dimensions
     * @param collator how names are compared
     */
    static Outline of(
            Contents contents,
            Predicate<ShownFinding> wanted,
            Grouping grouping,
            Order order,
            Labels labels,
            Collator collator) {
        List<ShownFinding> shown = contents.findings().stream().filter(wanted).toList();
        List<Level> levels = levels(grouping, labels);
        Comparator<ShownFinding> byFinding = order.findings();
        Comparator<Group> byGroup = order.groups(collator);
        List<Row> roots = new ArrayList<>(group(shown, levels, byFinding, byGroup));
        contents.incomplete().ifPresent(roots::add);
        Tally tally = Tally.NONE;
        int strengths = 0;
        for (ShownFinding row : shown) {
            if (row.isStrength()) {
                strengths++;
            } else {
                tally = tally.plus(row.finding());
            }
        }
        return new Outline(roots, new Counts(shown.size(), contents.findings().size(), tally, strengths));
    }

    private static List<Level> levels(Grouping grouping, Labels labels) {
        Level dimension = new Level(Kind.DIMENSION, row -> row.dimension().name(), row -> labels.name(row.dimension()));
        Level rule = new Level(Kind.RULE, row -> row.finding().rule(), ShownFinding::title);
        Level module = new Level(Kind.MODULE, ShownFinding::project, row -> Isolates.words(row.project()));
        Level file = new Level(Kind.FILE, ShownFinding::file, row -> Isolates.code(RowTexts.fileName(row)));
        return switch (grouping) {
            case DIMENSION -> List.of(dimension, rule);
            case RULE -> List.of(rule);
            case MODULE -> List.of(module, file);
            case FILE -> List.of(file);
        };
    }

    private static List<? extends Row> group(
            List<ShownFinding> rows,
            List<Level> levels,
            Comparator<ShownFinding> byFinding,
            Comparator<Group> byGroup) {
        if (levels.isEmpty()) {
            return rows.stream().sorted(byFinding).toList();
        }
        Level level = levels.get(0);
        Map<String, List<ShownFinding>> byKey = new LinkedHashMap<>();
        for (ShownFinding row : rows) {
            byKey.computeIfAbsent(level.key().apply(row), key -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>(byKey.size());
        byKey.forEach((key, members) -> {
            Tally tally = Tally.NONE;
            Set<String> files = new HashSet<>();
            for (ShownFinding row : members) {
                files.add(row.file());
                tally = row.isStrength() ? tally : tally.plus(row.finding());
            }
            List<? extends Row> children = group(members, levels.subList(1, levels.size()), byFinding, byGroup);
            String name = level.name().apply(members.get(0));
            groups.add(new Group(level.kind(), key, name, tally, members.size(), files.size(), children));
        });
        groups.sort(byGroup);
        return groups;
    }

    /** The rows from a root to the first finding that fits; empty if none does. */
    List<Row> pathTo(Predicate<ShownFinding> fits) {
        List<Row> path = new ArrayList<>();
        return find(roots, fits, path) ? path : List.of();
    }

    private static boolean find(List<? extends Row> rows, Predicate<ShownFinding> fits, List<Row> path) {
        for (Row row : rows) {
            path.add(row);
            if (row instanceof ShownFinding finding ? fits.test(finding) : find(row.children(), fits, path)) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    /** The rows that have these keys, from a root down, as far as there are any. */
    List<Row> withKeys(List<String> keys) {
        List<Row> path = new ArrayList<>();
        List<? extends Row> rows = roots;
        for (String key : keys) {
            Row found = null;
            for (Row row : rows) {
                if (row.key().equals(key)) {
                    found = row;
                    break;
                }
            }
            if (found == null) {
                break;
            }
            path.add(found);
            rows = found.children();
        }
        return path;
    }

    /** Whether findings are shown, not only remarks. */
    boolean showsFindings() {
        return counts.shown() > 0;
    }
}
