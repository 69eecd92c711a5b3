package org.sahab.rules.dependency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sahab.model.finding.Scope;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.format.Hash;

/** Puts what conditions on libraries find into the summaries of the build files that name these. */
public final class DependencyHits {

    private static final int ANCHOR_DIGITS = 16;

    private DependencyHits() {}

    /**
     * The summaries with the hits, and one more for each file that has hits and had no summary; sorted by file.
     *
     * @param summaries sorted by file
     */
    public static List<UnitSummary> add(
            List<UnitSummary> summaries, DependencyIndex conditions, List<Dependency> dependencies) {
        Map<String, UnitSummary> found = new TreeMap<>();
        Map<String, List<Hit>> hits = new TreeMap<>();
        Map<String, List<DependencyCondition>> candidates = new HashMap<>();
        for (Dependency dependency : new LinkedHashSet<>(dependencies)) {
            String name = dependency.name();
            boolean bare = dependency.group().isEmpty();
            for (DependencyCondition condition :
                    candidates.computeIfAbsent((bare ? ":" : "") + name, key -> conditions.candidates(name, bare))) {
                if (condition.covers(dependency)) {
                    UnitSummary empty = UnitSummary.empty(
                            dependency.place().module(), dependency.place().path(), Scope.PRODUCTION, false, "");
                    found.putIfAbsent(empty.file(), empty);
                    hits.computeIfAbsent(empty.file(), file -> new ArrayList<>())
                            .add(hit(condition, dependency));
                }
            }
        }
        if (hits.isEmpty()) {
            return summaries;
        }
        List<UnitSummary> all = new ArrayList<>(summaries.size() + hits.size());
        for (UnitSummary summary : summaries) {
            List<Hit> more = hits.remove(summary.file());
            all.add(more == null ? summary : summary.withHits(merged(summary.hits(), more)));
        }
        hits.forEach((file, more) -> all.add(found.get(file).withHits(merged(List.of(), more))));
        all.sort(Comparator.comparing(UnitSummary::file));
        return all;
    }

    private static Hit hit(DependencyCondition condition, Dependency dependency) {
        return new Hit(
                condition.index(),
                dependency.place().region(),
                anchor(dependency),
                condition.confidence(dependency),
                condition.describe(dependency));
    }

    /** A finding stays the same one when the version changes, or when the library moves in the file. */
    private static String anchor(Dependency dependency) {
        return new Hash()
                .add(dependency.group())
                .add(dependency.artifact())
                .hex()
                .substring(0, ANCHOR_DIGITS);
    }

    private static List<Hit> merged(List<Hit> hits, List<Hit> more) {
        List<Hit> all = new ArrayList<>(hits);
        all.addAll(more);
        all.sort(Comparator.comparing(Hit::region).thenComparing(Hit::condition));
        return all;
    }
}
