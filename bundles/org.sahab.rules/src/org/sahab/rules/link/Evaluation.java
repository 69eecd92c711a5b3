package org.sahab.rules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sahab.model.finding.Confidence;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.Compatibility;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.link.Outcome.Found;

/**
 * Decides conditions over the hits of an application.
 *
 * <p>Konveyor's engine differs from what the format means in this: a condition that found nothing does not hold, even if what it
 * consists of holds; {@code not} turns what holds and leaves what was found; an {@code or} reports also what was found by those
 * of its parts that do not hold; a list of files that is empty is no limit.
 */
final class Evaluation {

    private final List<UnitSummary> units;
    private final Set<String> tags;
    private final boolean konveyor;
    private final LinkTrace trace;
    private final List<List<Found>> hits = new ArrayList<>();
    private final Map<String, BitSet> filesByName = new HashMap<>();
    private boolean traced;

    /** Over these units with this number of conditions; the tags grow as rules are applied. */
    Evaluation(
            List<UnitSummary> units, int conditions, Set<String> tags, Compatibility compatibility, LinkTrace trace) {
        this.units = units;
        this.tags = tags;
        this.konveyor = compatibility == Compatibility.KONVEYOR;
        this.trace = trace;
        for (int i = 0; i < conditions; i++) {
            hits.add(List.of());
        }
        for (int unit = 0; unit < units.size(); unit++) {
            for (Hit hit : units.get(unit).hits()) {
                if (hit.condition() >= 0 && hit.condition() < conditions) {
                    if (hits.get(hit.condition()).isEmpty()) {
                        hits.set(hit.condition(), new ArrayList<>());
                    }
                    hits.get(hit.condition()).add(new Found(unit, hit, hit.confidence()));
                }
            }
        }
    }

    /** What comes of a rule. */
    Outcome of(LinkRule rule) {
        traced = trace.wants(rule.id());
        filesByName.clear();
        Outcome outcome = entry(rule.when());
        boolean says = outcome.matched() && !(konveyor && outcome.foundNothing());
        return says ? outcome : new Outcome(false, List.of(), false, outcome.confidence());
    }

    private Outcome entry(LinkEntry entry) {
        Outcome own = condition(entry.condition());
        if (entry.as() != null) {
            BitSet files = new BitSet();
            own.found().forEach(found -> files.set(found.unit()));
            filesByName.put(entry.as(), files);
        }
        Outcome outcome = konveyor ? turnedByKonveyor(entry, own) : turned(entry, own);
        if (traced) {
            List<LinkTrace.Found> found = own.found().stream()
                    .map(one -> new LinkTrace.Found(units.get(one.unit()).file(), one.hit(), one.confidence()))
                    .toList();
            trace.decided(entry, outcome.matched(), found);
        }
        return outcome;
    }

    private static Outcome turned(LinkEntry entry, Outcome own) {
        return entry.not() ? new Outcome(!own.matched(), List.of(), !own.matched(), Confidence.RESOLVED) : own;
    }

    private static Outcome turnedByKonveyor(LinkEntry entry, Outcome own) {
        boolean matched = own.matched() && !own.foundNothing();
        return new Outcome(entry.not() != matched, own.found(), own.everywhere(), own.confidence());
    }

    private Outcome condition(LinkCondition condition) {
        return switch (condition) {
            case LinkCondition.All all -> all(all.entries());
            case LinkCondition.Any any -> any(any.entries());
            case LinkCondition.Hits leaf -> hits(leaf);
            case LinkCondition.Tags wanted -> {
                boolean matched = tags.containsAll(wanted.tags());
                yield new Outcome(matched, List.of(), matched, Confidence.RESOLVED);
            }
        };
    }

    private Outcome all(List<LinkEntry> entries) {
        boolean matched = true;
        boolean everywhere = false;
        Confidence weakest = Confidence.RESOLVED;
        List<Found> found = new ArrayList<>();
        for (LinkEntry entry : entries) {
            // Evaluated even after one failed: a later entry may use its files.
            Outcome outcome = entry(entry);
            matched &= outcome.matched();
            if (outcome.matched()) {
                weakest = weakest.weaker(outcome.confidence());
            }
            if (!entry.ignore()) {
                found.addAll(outcome.found());
                everywhere |= outcome.everywhere();
            }
        }
        if (!matched && !konveyor) {
            return new Outcome(false, List.of(), false, weakest);
        }
        Confidence all = weakest;
        found.replaceAll(one -> {
            Confidence confidence = one.confidence().weaker(all);
            return confidence == one.confidence() ? one : new Found(one.unit(), one.hit(), confidence);
        });
        return new Outcome(matched, found, everywhere, all);
    }

    private Outcome any(List<LinkEntry> entries) {
        boolean matched = false;
        boolean everywhere = false;
        Confidence surest = Confidence.GUESSED;
        List<Found> found = new ArrayList<>();
        for (LinkEntry entry : entries) {
            Outcome outcome = entry(entry);
            if (outcome.matched()) {
                matched = true;
                surest = surer(surest, outcome.confidence());
            }
            if ((outcome.matched() || konveyor) && !entry.ignore()) {
                found.addAll(outcome.found());
                everywhere |= outcome.everywhere();
            }
        }
        return new Outcome(matched, found, everywhere, surest);
    }

    private Outcome hits(LinkCondition.Hits leaf) {
        List<Found> found = hits.get(leaf.condition());
        if (found.isEmpty()) {
            return new Outcome(false, found, false, Confidence.GUESSED);
        }
        if (leaf.files() != null) {
            found = within(leaf.files(), found);
        }
        if (!leaf.chained().isEmpty()) {
            BitSet files = new BitSet();
            leaf.chained().forEach(name -> files.or(filesByName.getOrDefault(name, new BitSet())));
            if (!(konveyor && files.isEmpty())) {
                found = found.stream().filter(one -> files.get(one.unit())).toList();
            }
        }
        Confidence surest = Confidence.GUESSED;
        for (Found one : found) {
            surest = surer(surest, one.confidence());
        }
        return new Outcome(!found.isEmpty(), found, false, surest);
    }

    /** What was found in files that a filter accepts, which is asked once for what comes in a row in one file. */
    private List<Found> within(PathFilter files, List<Found> found) {
        List<Found> accepted = new ArrayList<>();
        int unit = -1;
        boolean accepts = false;
        for (Found one : found) {
            if (one.unit() != unit) {
                unit = one.unit();
                accepts = files.accepts(units.get(unit).file());
            }
            if (accepts) {
                accepted.add(one);
            }
        }
        return accepted;
    }

    private static Confidence surer(Confidence one, Confidence other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
