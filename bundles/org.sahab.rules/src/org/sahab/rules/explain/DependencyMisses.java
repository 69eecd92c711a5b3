package org.sahab.rules.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Place;
import org.sahab.rules.dependency.DependencyCondition;
import org.sahab.rules.explain.Miss.Difference;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.format.Condition.JavaDependency;

/** Finds out what keeps libraries from being those that a condition asks for. */
final class DependencyMisses {

    private static final int MOST = 5;

    private final JavaDependency written;
    private final DependencyCondition condition;

    DependencyMisses(JavaDependency written, DependencyCondition condition) {
        this.written = written;
        this.condition = condition;
    }

    /** What is like what the condition asks for, the nearest first. */
    List<Miss> among(List<Dependency> dependencies) {
        Set<Miss> misses = new LinkedHashSet<>();
        for (Dependency dependency : dependencies) {
            Miss miss = condition.match(dependency) == null ? miss(dependency) : null;
            if (miss != null) {
                misses.add(miss);
            }
        }
        return misses.stream()
                .sorted(Comparator.comparing(Miss::difference).thenComparing(Miss::found))
                .limit(MOST)
                .toList();
    }

    private @Nullable Miss miss(Dependency dependency) {
        Dependency anyVersion = new Dependency(
                dependency.group(),
                dependency.artifact(),
                "",
                dependency.type(),
                dependency.direct(),
                dependency.place(),
                dependency.confidence());
        if (condition.match(anyVersion) != null) {
            return miss(Difference.VERSION, ConditionTexts.range(written), dependency);
        }
        return written.name().endsWith("." + dependency.artifact())
                ? miss(Difference.GROUP, written.name(), dependency)
                : null;
    }

    private static Miss miss(Difference difference, String wanted, Dependency dependency) {
        Place place = dependency.place();
        String where = place.file()
                + (place.region().isWhole() ? "" : ":" + place.region().line());
        String version = dependency.version().isEmpty() ? "" : " " + dependency.version();
        return new Miss(
                difference,
                wanted,
                dependency.name() + version + (where.isEmpty() ? "" : " (" + where + ")"),
                place.region(),
                null);
    }
}
