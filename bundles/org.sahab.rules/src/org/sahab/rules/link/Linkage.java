package org.sahab.rules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.text.Template;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitSummary;

/** One run of the link step. */
public final class Linkage {

    private final List<UnitSummary> units;
    private final List<List<Found>> hits = new ArrayList<>();
    private final SortedSet<String> tags = new TreeSet<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final LinkTrace trace;
    private boolean traced;

    /** A hit in a unit. */
    private record Found(int unit, Hit hit, Confidence confidence) {}

    /**
     * What came of a condition.
     *
     * @param matched whether it holds
     * @param found where
     * @param everywhere whether it says something of the project as a whole, such as that a file is missing
     * @param confidence how sure it holds
     */
    private record Result(boolean matched, List<Found> found, boolean everywhere, Confidence confidence) {}

    /** Over these units, with this number of conditions. */
    public Linkage(List<UnitSummary> units, int conditions, LinkTrace trace) {
        this.units = units;
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

    /** Applies rules: those with tags first, those that ask for tags last, otherwise in their order. */
    public void apply(List<LinkRule> rules) {
        rules.stream()
                .filter(rule -> !rule.asksTags() && !rule.tags().isEmpty())
                .forEach(this::apply);
        rules.stream().filter(rule -> !rule.asksTags() && rule.tags().isEmpty()).forEach(this::apply);
        rules.stream().filter(LinkRule::asksTags).forEach(this::apply);
    }

    /** The findings so far, without identity. */
    public List<Draft> drafts() {
        return drafts;
    }

    /** The tags so far. */
    public SortedSet<String> tags() {
        return tags;
    }

    private void apply(LinkRule rule) {
        traced = trace.wants(rule.id());
        Result result = evaluate(rule.when(), new HashMap<>());
        if (!result.matched()) {
            return;
        }
        addTags(rule, result);
        if (!rule.finds()) {
            return;
        }
        if (!result.found().isEmpty()) {
            addFindings(rule, result.found());
        } else if (result.everywhere()) {
            Place project = new Place("", "", Region.WHOLE);
            drafts.add(new Draft(
                    rule.id(),
                    Message.of(Message.DEFAULT_KEY),
                    project,
                    Scope.PRODUCTION,
                    result.confidence(),
                    rule.category(),
                    rule.effort(),
                    List.of(),
                    ""));
        }
    }

    private Result evaluate(LinkEntry entry, Map<String, BitSet> filesByName) {
        Result result = evaluate(entry.condition(), filesByName);
        if (entry.as() != null) {
            BitSet files = new BitSet();
            result.found().forEach(found -> files.set(found.unit()));
            filesByName.put(entry.as(), files);
        }
        Result outcome =
                entry.not() ? new Result(!result.matched(), List.of(), !result.matched(), Confidence.RESOLVED) : result;
        if (traced) {
            trace(entry, outcome, result);
        }
        return outcome;
    }

    private void trace(LinkEntry entry, Result outcome, Result result) {
        trace.decided(
                entry,
                outcome.matched(),
                result.found().stream()
                        .map(one -> new LinkTrace.Found(units.get(one.unit()).file(), one.hit(), one.confidence()))
                        .toList());
    }

    private Result evaluate(LinkCondition condition, Map<String, BitSet> filesByName) {
        return switch (condition) {
            case LinkCondition.All all -> all(all.entries(), new HashMap<>(filesByName));
            case LinkCondition.Any any -> any(any.entries(), new HashMap<>(filesByName));
            case LinkCondition.Hits leaf -> hits(leaf, filesByName);
            case LinkCondition.Tags wanted -> {
                boolean matched = tags.containsAll(wanted.tags());
                yield new Result(matched, List.of(), matched, Confidence.RESOLVED);
            }
        };
    }

    private Result all(List<LinkEntry> entries, Map<String, BitSet> filesByName) {
        boolean matched = true;
        boolean everywhere = false;
        Confidence weakest = Confidence.RESOLVED;
        List<Found> found = new ArrayList<>();
        for (LinkEntry entry : entries) {
            // Evaluated even after one failed: a later entry may use its files.
            Result result = evaluate(entry, filesByName);
            matched &= result.matched();
            if (result.matched()) {
                weakest = weakest.weaker(result.confidence());
            }
            if (!entry.ignore()) {
                found.addAll(result.found());
                everywhere |= result.everywhere();
            }
        }
        Confidence all = weakest;
        List<Found> weakened = found.stream()
                .map(one -> new Found(one.unit(), one.hit(), one.confidence().weaker(all)))
                .toList();
        return new Result(matched, matched ? weakened : List.of(), matched && everywhere, all);
    }

    private Result any(List<LinkEntry> entries, Map<String, BitSet> filesByName) {
        boolean matched = false;
        boolean everywhere = false;
        Confidence surest = Confidence.GUESSED;
        List<Found> found = new ArrayList<>();
        for (LinkEntry entry : entries) {
            Result result = evaluate(entry, filesByName);
            if (result.matched()) {
                matched = true;
                surest = surest.compareTo(result.confidence()) < 0 ? surest : result.confidence();
                if (!entry.ignore()) {
                    found.addAll(result.found());
                    everywhere |= result.everywhere();
                }
            }
        }
        return new Result(matched, found, everywhere, surest);
    }

    private Result hits(LinkCondition.Hits leaf, Map<String, BitSet> filesByName) {
        List<Found> found = hits.get(leaf.condition());
        if (leaf.files() != null) {
            found = found.stream()
                    .filter(one -> leaf.files().accepts(units.get(one.unit()).file()))
                    .toList();
        }
        if (!leaf.chained().isEmpty()) {
            BitSet files = new BitSet();
            leaf.chained().forEach(name -> files.or(filesByName.getOrDefault(name, new BitSet())));
            found = found.stream().filter(one -> files.get(one.unit())).toList();
        }
        Confidence surest = Confidence.GUESSED;
        for (Found one : found) {
            surest = surest.compareTo(one.confidence()) < 0 ? surest : one.confidence();
        }
        return new Result(!found.isEmpty(), found, false, surest);
    }

    private void addTags(LinkRule rule, Result result) {
        for (String template : rule.tags()) {
            if (template.contains("{{")) {
                Set<String> filled = new HashSet<>();
                result.found().forEach(one -> filled.add(fill(template, one)));
                filled.forEach(this::addTag);
            } else {
                addTag(template);
            }
        }
    }

    private String fill(String template, Found found) {
        Map<String, Argument> arguments = arguments(found, Set.of("file", "lineNumber", "package"));
        return Template.fill(template, name -> {
            Argument argument = arguments.get(name);
            return argument == null ? null : argument.value();
        });
    }

    /** {@code Category=a,b} gives the tags a and b; the category tells tools how to group them. */
    private void addTag(String tag) {
        String names = tag.substring(tag.indexOf('=') + 1);
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                tags.add(name.strip());
            }
        }
    }

    private void addFindings(LinkRule rule, List<Found> found) {
        Map<List<Object>, Draft> byPlace = new LinkedHashMap<>();
        for (Found one : found) {
            UnitSummary unit = units.get(one.unit());
            Map<String, Argument> arguments = arguments(one, rule.variables());
            Map<String, Argument> shown = new TreeMap<>(arguments);
            shown.keySet().retainAll(rule.variables());
            Draft draft = new Draft(
                    rule.id(),
                    new Message(Message.DEFAULT_KEY, new TreeMap<>(arguments)),
                    new Place(unit.module(), unit.path(), one.hit().region()),
                    unit.scope(),
                    one.confidence(),
                    rule.category(),
                    rule.effort(),
                    List.of(),
                    one.hit().anchor());
            // One line is named once per message, as surely as it is known.
            List<Object> key = List.of(one.unit(), one.hit().region().line(), shown);
            byPlace.merge(key, draft, Linkage::better);
        }
        drafts.addAll(byPlace.values());
    }

    private static Draft better(Draft one, Draft other) {
        int byConfidence = one.confidence().compareTo(other.confidence());
        if (byConfidence != 0) {
            return byConfidence < 0 ? one : other;
        }
        return one.place().region().compareTo(other.place().region()) <= 0 ? one : other;
    }

    private Map<String, Argument> arguments(Found found, Set<String> wanted) {
        Map<String, Argument> arguments = new TreeMap<>();
        UnitSummary unit = units.get(found.unit());
        if (wanted.contains("file")) {
            arguments.put("file", Argument.path(unit.file()));
        }
        if (wanted.contains("lineNumber")) {
            arguments.put("lineNumber", Argument.number(found.hit().region().line()));
        }
        if (wanted.contains("package") && !unit.declaredTypes().isEmpty()) {
            String type = unit.declaredTypes().get(0);
            arguments.put("package", Argument.code(type.substring(0, Math.max(0, type.lastIndexOf('.')))));
        }
        found.hit().variables().forEach((name, value) -> arguments.put(name, Argument.code(value)));
        return arguments;
    }
}
