package org.sahab.rules.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Sighting;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.text.Template;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.Compatibility;
import org.sahab.rules.link.Outcome.Found;

/** One run of the link step. */
public final class Linkage {

    /** Places of a rule without a message that are kept: enough to see what its tags rest on. */
    private static final int MOST_SIGHTINGS = 200;

    private static final String PACKAGE = "package";
    private static final Comparator<Found> BY_PLACE = Comparator.comparingInt(Found::unit)
            .thenComparing(found -> found.hit().region());

    private final List<UnitSummary> units;
    private final Compatibility compatibility;
    private final Evaluation evaluation;
    private final SortedSet<String> tags = new TreeSet<>();
    private final SortedMap<String, TagMatch> tagMatches = new TreeMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    /** Over these units, with this number of conditions. */
    public Linkage(List<UnitSummary> units, int conditions, Compatibility compatibility, LinkTrace trace) {
        this.units = units;
        this.compatibility = compatibility;
        this.evaluation = new Evaluation(units, conditions, tags, compatibility, trace);
    }

    /** Applies rules: those with tags first, those that ask for tags after those that give them. */
    public void apply(List<LinkRule> rules) {
        new TagOrder(compatibility).run(rules, this::apply);
    }

    /** The findings so far, without identity. */
    public List<Draft> drafts() {
        return drafts;
    }

    /** The tags so far. */
    public SortedSet<String> tags() {
        return tags;
    }

    /** The rules so far that gave tags, by id. */
    public List<TagMatch> tagMatches() {
        return List.copyOf(tagMatches.values());
    }

    private boolean apply(LinkRule rule) {
        Outcome outcome = evaluation.of(rule);
        if (outcome.matched()) {
            List<Found> places = rule.finds() ? List.of() : places(outcome);
            addTags(rule, outcome, places);
            if (rule.finds()) {
                addFindings(rule, outcome);
            }
        }
        return outcome.matched();
    }

    private static Draft onProject(LinkRule rule, Outcome outcome) {
        return new Draft(
                rule.id(),
                new Message(Message.DEFAULT_KEY, completed(new TreeMap<>(), rule.variables())),
                new Place("", "", Region.WHOLE),
                Scope.PRODUCTION,
                outcome.confidence(),
                rule.category(),
                rule.effort(),
                List.of(),
                "");
    }

    private void addTags(LinkRule rule, Outcome outcome, List<Found> places) {
        if (rule.tags().isEmpty()) {
            return;
        }
        SortedSet<String> written = new TreeSet<>();
        for (String template : rule.tags()) {
            Set<String> names = Template.names(template);
            if (names.isEmpty()) {
                written.add(template);
            } else {
                for (Found one : outcome.found()) {
                    Map<String, Argument> arguments = arguments(one, names);
                    written.add(Template.fill(
                            template,
                            name -> arguments.containsKey(name)
                                    ? arguments.get(name).value()
                                    : ""));
                }
            }
        }
        written.forEach(tag -> tags.addAll(TagText.names(tag, compatibility)));
        List<Sighting> sightings =
                places.stream().limit(MOST_SIGHTINGS).map(this::sighting).toList();
        tagMatches.put(rule.id(), new TagMatch(rule.id(), List.copyOf(written), places.size(), sightings));
    }

    /** Where a rule matched, each line once. What is guessed is no ground for a tag, unless Konveyor would think so. */
    private List<Found> places(Outcome outcome) {
        List<Found> places = new ArrayList<>();
        for (Found found : outcome.found().stream().sorted(BY_PLACE).toList()) {
            Found before = places.isEmpty() ? null : places.getLast();
            boolean again = before != null
                    && before.unit() == found.unit()
                    && before.hit().region().line() == found.hit().region().line();
            if (!again && (found.confidence() != Confidence.GUESSED || compatibility == Compatibility.KONVEYOR)) {
                places.add(found);
            }
        }
        return places;
    }

    private Sighting sighting(Found found) {
        UnitSummary unit = units.get(found.unit());
        Place place = new Place(unit.module(), unit.path(), found.hit().region());
        return new Sighting(place, arguments(found, Set.of()), null);
    }

    private void addFindings(LinkRule rule, Outcome outcome) {
        Map<List<Object>, Draft> byPlace = new LinkedHashMap<>();
        for (Found one : outcome.found()) {
            UnitSummary unit = units.get(one.unit());
            SortedMap<String, Argument> arguments = arguments(one, rule.variables());
            SortedMap<String, Argument> shown = shown(arguments, rule.variables());
            Draft draft = new Draft(
                    rule.id(),
                    new Message(Message.DEFAULT_KEY, completed(arguments, rule.variables())),
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
        boolean also =
                compatibility == Compatibility.KONVEYOR || outcome.found().isEmpty();
        if (outcome.everywhere() && also) {
            drafts.add(onProject(rule, outcome));
        }
    }

    /** The arguments that a message shows: most rules have a message without any. */
    private static SortedMap<String, Argument> shown(SortedMap<String, Argument> arguments, Set<String> variables) {
        if (variables.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Argument> shown = new TreeMap<>(arguments);
        shown.keySet().retainAll(variables);
        return shown;
    }

    private static Draft better(Draft one, Draft other) {
        int byConfidence = one.confidence().compareTo(other.confidence());
        if (byConfidence != 0) {
            return byConfidence < 0 ? one : other;
        }
        return one.place().region().compareTo(other.place().region()) <= 0 ? one : other;
    }

    /** A message has no holes: what a match does not know is empty. */
    private static SortedMap<String, Argument> completed(SortedMap<String, Argument> arguments, Set<String> wanted) {
        wanted.forEach(name -> arguments.putIfAbsent(name, Argument.text("")));
        return arguments;
    }

    /** What is known of a match. A reference by name also tells the package that it stands in. */
    private SortedMap<String, Argument> arguments(Found found, Set<String> wanted) {
        SortedMap<String, Argument> arguments = new TreeMap<>();
        UnitSummary unit = units.get(found.unit());
        if (wanted.contains("file")) {
            arguments.put("file", Argument.path(unit.file()));
        }
        if (wanted.contains("lineNumber")) {
            arguments.put("lineNumber", Argument.number(found.hit().region().line()));
        }
        boolean named = wanted.contains(PACKAGE) || found.hit().variables().containsKey("name");
        if (named && !unit.declaredTypes().isEmpty()) {
            String type = unit.declaredTypes().get(0);
            arguments.put(PACKAGE, Argument.code(type.substring(0, Math.max(0, type.lastIndexOf('.')))));
        }
        found.hit().variables().forEach((name, value) -> arguments.put(name, Argument.code(value)));
        return arguments;
    }
}
