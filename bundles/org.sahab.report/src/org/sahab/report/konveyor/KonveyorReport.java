package org.sahab.report.konveyor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.assessment.Sighting;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Visible;

/**
 * An assessment as Konveyor's engine would have written it, for its viewers: {@code output.yaml}. What is suppressed and what is
 * guessed does not count and is left out; where rules were read as Konveyor's engine does, its guesses are in. The same
 * assessment gives the same bytes.
 */
public final class KonveyorReport {

    /** URI of the application's folder where nobody knows it. */
    public static final String NOWHERE = "file:///";

    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_MESSAGE = 10_000;
    private static final TagMatch NO_TAGS = new TagMatch("", List.of(), 0, List.of());

    private final FileUris uris;

    /**
     * For an application.
     *
     * @param folder URI of its folder, {@link #NOWHERE} if it is not known
     */
    public KonveyorReport(String folder) {
        uris = new FileUris(folder);
    }

    /**
     * Writes what rules found; the writer stays open.
     *
     * @throws IOException if the writer does not take it
     */
    public void write(Assessment assessment, Language language, Writer writer) throws IOException {
        SortedMap<String, SetOfRules> sets = new Sets(assessment, language).read();
        YamlText.write(writer, yaml -> {
            yaml.beginList(sets.isEmpty());
            sets.values().forEach(set -> set.write(yaml));
            yaml.endList();
        });
    }

    /** What there is to say of a rule set. */
    private static final class SetOfRules {
        private final RuleSetInfo info;
        private final SortedSet<String> tags = new TreeSet<>();
        private final SortedMap<String, Violation> violations = new TreeMap<>();
        private final SortedMap<String, Violation> insights = new TreeMap<>();
        private final SortedMap<String, String> errors = new TreeMap<>();
        private final SortedSet<String> unmatched = new TreeSet<>();

        SetOfRules(RuleSetInfo info) {
            this.info = info;
            info.unmatched().forEach(rule -> unmatched.add(written(rule)));
        }

        /** The id as the rule set writes it: one that several sets use was given the name of its set. */
        String written(String rule) {
            String prefix = info.name() + "/";
            return rule.startsWith(prefix) ? rule.substring(prefix.length()) : rule;
        }

        void write(YamlText yaml) {
            yaml.beginObject(false);
            yaml.field("name", info.name());
            if (!info.description().isBlank()) {
                yaml.field("description", info.description());
            }
            write(yaml, "tags", tags);
            write(yaml, "violations", violations);
            write(yaml, "insights", insights);
            if (!errors.isEmpty()) {
                yaml.key("errors");
                yaml.beginObject(false);
                errors.forEach(yaml::field);
                yaml.endObject();
            }
            write(yaml, "unmatched", unmatched);
            write(yaml, "skipped", new TreeSet<>(info.deselected()));
            yaml.endObject();
        }

        private static void write(YamlText yaml, String key, SortedSet<String> texts) {
            if (!texts.isEmpty()) {
                yaml.field(key, texts);
            }
        }

        private static void write(YamlText yaml, String key, SortedMap<String, Violation> found) {
            if (!found.isEmpty()) {
                yaml.key(key);
                yaml.beginObject(false);
                found.forEach((rule, violation) -> {
                    yaml.key(rule);
                    violation.write(yaml);
                });
                yaml.endObject();
            }
        }
    }

    /** Puts what was found into rule sets. */
    private final class Sets {
        private final Assessment assessment;
        private final Language language;
        private final Catalogue diagnostics;
        private final SortedMap<String, SetOfRules> sets = new TreeMap<>();
        private final Map<String, RuleDescriptor> rules = new HashMap<>();
        private final Map<String, List<Incident>> incidents = new HashMap<>();
        private final Map<String, TagMatch> matches = new HashMap<>();

        Sets(Assessment assessment, Language language) {
            this.assessment = assessment;
            this.language = language;
            diagnostics = Catalogue.diagnostics(language);
            assessment.rules().forEach(rule -> rules.put(rule.id(), rule));
            assessment.ruleSets().forEach(set -> sets.put(set.name(), new SetOfRules(set)));
        }

        SortedMap<String, SetOfRules> read() {
            boolean guesses = assessment.selection().konveyorStrict();
            for (Finding finding : assessment.findings()) {
                if (!finding.isSuppressed() && (guesses || finding.confidence() != Confidence.GUESSED)) {
                    add(finding.rule(), incident(finding));
                }
            }
            for (TagMatch match : assessment.tagMatches()) {
                matches.put(match.rule(), match);
                match.sightings().forEach(sighting -> add(match.rule(), incident(sighting)));
            }
            assessment.rules().forEach(this::rule);
            for (RuleSetInfo set : assessment.ruleSets()) {
                set.unusable()
                        .forEach((rule, problem) -> setOf(set.name()).errors.put(rule, diagnostics.text(problem)));
            }
            return sets;
        }

        private void add(String rule, Incident incident) {
            incidents.computeIfAbsent(rule, id -> new ArrayList<>()).add(incident);
        }

        private SetOfRules setOf(String name) {
            return sets.computeIfAbsent(name, unknown -> new SetOfRules(new RuleSetInfo(unknown, 0, "")));
        }

        private void rule(RuleDescriptor rule) {
            SetOfRules set = setOf(rule.ruleSet());
            String written = set.written(rule.id());
            boolean taken = set.violations.containsKey(written) || set.insights.containsKey(written);
            String id = taken ? rule.id() : written;
            TagMatch match = matches.getOrDefault(rule.id(), NO_TAGS);
            set.tags.addAll(match.tags());
            Violation violation =
                    Violation.of(rule, rule.text(language), match, incidents.getOrDefault(rule.id(), List.of()));
            if (!violation.incidents().isEmpty()) {
                (rule.effort() > 0 ? set.violations : set.insights).put(id, violation);
            } else if (match.tags().isEmpty()) {
                set.unmatched.add(id);
            }
        }

        private Incident incident(Finding finding) {
            Message message = finding.message();
            return incident(
                    finding.place(),
                    text(finding),
                    finding.excerpt(),
                    message.arguments(),
                    finding.scope() == Scope.VENDORED);
        }

        private Incident incident(Sighting sighting) {
            return incident(sighting.place(), "", sighting.excerpt(), sighting.variables(), false);
        }

        private Incident incident(
                Place place,
                String message,
                @Nullable Excerpt excerpt,
                SortedMap<String, Argument> arguments,
                boolean dependency) {
            String uri = uris.of(place.file());
            SortedMap<String, String> variables = new TreeMap<>();
            arguments.forEach((name, argument) -> variables.put(name, Visible.cut(argument.value(), LONGEST_VALUE)));
            variables.remove("lineNumber");
            variables.values().removeIf(String::isEmpty);
            if (variables.containsKey("package") || variables.containsKey("file")) {
                variables.put("file", uri);
            }
            return new Incident(
                    uri,
                    place.region().line(),
                    message,
                    excerpt == null ? "" : CodeSnippet.of(excerpt),
                    variables,
                    dependency);
        }

        /** The message as its rule writes it, values filled in. */
        private String text(Finding finding) {
            RuleDescriptor rule = rules.get(finding.rule());
            if (rule == null) {
                return finding.rule();
            }
            RuleText text = rule.text(language);
            String template = text.messages().get(finding.message().key());
            if (template == null) {
                template = text.messages().getOrDefault(Message.DEFAULT_KEY, text.title());
            }
            SortedMap<String, Argument> arguments = finding.message().arguments();
            String filled = Template.fill(Visible.cut(template, LONGEST_MESSAGE), name -> {
                Argument argument = arguments.get(name);
                return argument == null ? null : Visible.cut(argument.value(), LONGEST_VALUE);
            });
            return Visible.cut(filled, LONGEST_MESSAGE);
        }
    }
}
