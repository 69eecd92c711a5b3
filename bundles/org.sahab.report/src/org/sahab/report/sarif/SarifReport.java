package org.sahab.report.sarif;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.JsonLines;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.MarkdownText;
import org.sahab.report.wording.ReadinessWording;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;

/**
 * An assessment as SARIF 2.1.0: rules with their pages, findings with stable fingerprints, diagnostics as notifications.
 * Paths are relative to {@code SRCROOT}, which the reader of the file knows. Findings are warnings or notes, never errors;
 * guesses, and what is good, are given without a level. A run holds at most as many results as code-scanning services take;
 * the rest goes into further runs.
 */
public final class SarifReport {

    /** Results that code-scanning services accept in one run. */
    private static final int MOST_RESULTS_IN_RUN = 25_000;

    /** Tags that code-scanning services accept on one rule. */
    private static final int MOST_TAGS = 20;

    /** Longest description that code-scanning services show, in UTF-16 code units. */
    private static final int LONGEST_DESCRIPTION = 1_000;

    private static final String ROOT = "SRCROOT";

    /** Writes the report; the writer stays open. */
    public void write(Assessment assessment, Language language, Writer writer) throws IOException {
        // Closing it would close the writer, which is the caller's; everything is flushed.
        @SuppressWarnings("resource")
        JsonLines json = new JsonLines(writer);
        json.beginObject();
        json.name("$schema")
                .value("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.name("version").value("2.1.0");
        json.name("runs").beginArray();
        List<Finding> findings = assessment.findings();
        boolean suppressed = findings.stream().anyMatch(Finding::isSuppressed);
        int runs = Math.max(1, Math.ceilDiv(findings.size(), MOST_RESULTS_IN_RUN));
        for (int i = 0; i < runs; i++) {
            int from = i * MOST_RESULTS_IN_RUN;
            int to = Math.min(findings.size(), from + MOST_RESULTS_IN_RUN);
            new Run(assessment, language, json, suppressed).write(i + 1, findings.subList(from, to));
        }
        json.endArray();
        json.endObject();
        json.flush();
        writer.write('\n');
        writer.flush();
    }

    /** One run being written. */
    private static final class Run {
        private final Assessment assessment;
        private final Labels labels;
        private final Wording wording;
        private final ReadinessWording words;
        private final JsonLines json;
        private final boolean suppressions;
        private final Map<String, Integer> ruleIndex = new HashMap<>();
        private final Map<String, RuleDescriptor> descriptors = new HashMap<>();
        private final Map<String, Integer> artifactIndex = new LinkedHashMap<>();

        Run(Assessment assessment, Language language, JsonLines json, boolean suppressions) {
            this.suppressions = suppressions;
            this.assessment = assessment;
            this.json = json;
            labels = Labels.in(language);
            wording = new Wording(assessment, labels);
            words = new ReadinessWording(wording, labels);
            for (RuleDescriptor rule : assessment.findingRules()) {
                ruleIndex.put(rule.id(), ruleIndex.size());
                descriptors.put(rule.id(), rule);
            }
        }

        void write(int number, List<Finding> findings) throws IOException {
            for (Finding finding : findings) {
                artifactIndex.putIfAbsent(finding.place().file(), artifactIndex.size());
            }
            json.beginObject();
            tool();
            json.name("language").value(labels.language().code());
            json.name("columnKind").value("utf16CodeUnits");
            json.name("automationDetails").beginObject();
            json.name("id").value(number == 1 ? "sahab/" : "sahab/" + number + "/");
            json.endObject();
            json.name("originalUriBaseIds").beginObject();
            json.name(ROOT).beginObject();
            text("description", labels.text("sarif.root"));
            json.endObject();
            json.endObject();
            invocation();
            artifacts(findings);
            json.name("results").beginArray();
            json.beginLines();
            for (Finding finding : findings) {
                result(finding);
            }
            json.endArray();
            properties();
            json.endObject();
        }

        private void tool() throws IOException {
            json.name("tool").beginObject();
            json.name("driver").beginObject();
            json.name("name").value("Sahab");
            json.name("version").value(text(assessment.toolVersion()));
            text("fullDescription", labels.text("sarif.tool"));
            json.name("language").value(labels.language().code());
            json.name("rules").beginArray();
            for (RuleDescriptor rule : assessment.findingRules()) {
                rule(rule);
            }
            json.endArray();
            json.name("notifications").beginArray();
            Map<String, Diagnostic> kinds = new TreeMap<>();
            assessment.diagnostics().forEach(d -> kinds.putIfAbsent(d.message().key(), d));
            for (String key : kinds.keySet()) {
                json.beginObject();
                json.name("id").value(text(key));
                json.endObject();
            }
            json.endArray();
            json.endObject();
            json.endObject();
        }

        private void rule(RuleDescriptor rule) throws IOException {
            String title = wording.title(rule.id());
            String page = Wording.page(rule, labels.language());
            String plain = MarkdownText.plain(page);
            json.beginObject();
            json.name("id").value(text(rule.id()));
            if (!rule.formerIds().isEmpty()) {
                strings("deprecatedIds", new LinkedHashSet<>(rule.formerIds()));
            }
            json.name("name").value(text(rule.id()));
            text("shortDescription", title);
            String first = MarkdownText.firstParagraph(page);
            text("fullDescription", Visible.cut(first.isEmpty() ? title : first, LONGEST_DESCRIPTION));
            json.name("help").beginObject();
            json.name("text").value(plain.isBlank() ? title : plain);
            if (!page.isBlank()) {
                json.name("markdown").value(text(page));
            }
            json.endObject();
            Optional<String> address = rule.links().stream()
                    .map(Link::url)
                    .filter(MarkdownText::isWebAddress)
                    .findFirst();
            if (address.isPresent()) {
                json.name("helpUri").value(address.get());
            }
            json.name("defaultConfiguration").beginObject();
            json.name("level").value(rule.positive() ? "none" : level(rule.category()));
            json.name("rank").value(rank(rule.category()));
            json.endObject();
            json.name("properties").beginObject();
            strings("tags", tags(rule));
            json.name("problem.severity").value(rule.category() == Category.MANDATORY ? "warning" : "recommendation");
            json.name("dimension").value(rule.dimension().key());
            json.name("category").value(rule.category().key());
            json.name("effort").value(rule.effort());
            json.name("evidence").value(Keys.of(rule.evidence()));
            json.name("kind").value(Keys.of(rule.kind()));
            json.name("positive").value(rule.positive());
            json.name("ruleSet").value(text(rule.ruleSet()));
            json.endObject();
            json.endObject();
        }

        private static Set<String> tags(RuleDescriptor rule) {
            Set<String> tags = new LinkedHashSet<>();
            tags.add("cloud-readiness");
            tags.add(rule.dimension().key());
            tags.add(rule.category().key());
            rule.tags().forEach(tag -> tags.add(text(tag)));
            rule.labels().forEach(label -> tags.add(text(label)));
            return new LinkedHashSet<>(tags.stream().limit(MOST_TAGS).toList());
        }

        private void invocation() throws IOException {
            json.name("invocations").beginArray();
            json.beginObject();
            json.name("executionSuccessful").value(true);
            json.name("toolExecutionNotifications").beginArray();
            for (Diagnostic diagnostic : assessment.diagnostics()) {
                json.beginObject();
                json.name("descriptor").beginObject();
                json.name("id").value(text(diagnostic.message().key()));
                json.endObject();
                json.name("level")
                        .value(
                                switch (diagnostic.severity()) {
                                    case ERROR -> "error";
                                    case WARNING -> "warning";
                                    case INFO -> "note";
                                });
                text("message", escaped(Wording.plain(wording.pieces(diagnostic))));
                Place place = diagnostic.place();
                if (place != null) {
                    json.name("locations").beginArray();
                    json.beginObject();
                    physicalLocation(place, null);
                    json.endObject();
                    json.endArray();
                }
                json.endObject();
            }
            json.endArray();
            json.endObject();
            json.endArray();
        }

        private void artifacts(List<Finding> findings) throws IOException {
            Map<String, Finding> first = new HashMap<>();
            findings.forEach(finding -> first.putIfAbsent(finding.place().file(), finding));
            json.name("artifacts").beginArray();
            json.beginLines();
            for (String file : artifactIndex.keySet()) {
                json.beginObject();
                json.name("location").beginObject();
                json.name("uri").value(uri(first.get(file).place()));
                json.name("uriBaseId").value(ROOT);
                json.endObject();
                if (file.endsWith(".java")) {
                    json.name("sourceLanguage").value("java");
                }
                json.name("properties").beginObject();
                json.name("scope").value(Keys.of(first.get(file).scope()));
                json.name("module").value(text(first.get(file).place().module()));
                json.endObject();
                json.endObject();
            }
            json.endArray();
        }

        private void result(Finding finding) throws IOException {
            RuleDescriptor rule = descriptors.get(finding.rule());
            boolean positive = rule != null && rule.positive();
            boolean guess = finding.confidence() == Confidence.GUESSED;
            json.beginObject();
            json.name("ruleId").value(text(finding.rule()));
            if (rule != null) {
                json.name("ruleIndex").value(ruleIndex.get(finding.rule()));
            }
            json.name("kind").value(positive ? "pass" : guess ? "review" : "fail");
            json.name("level").value(positive || guess ? "none" : level(finding.category()));
            json.name("rank").value(rank(finding.category()));
            text("message", escaped(Wording.plain(wording.pieces(finding))));
            json.name("locations").beginArray();
            json.beginObject();
            physicalLocation(finding.place(), finding.excerpt());
            json.endObject();
            json.endArray();
            if (!finding.related().isEmpty()) {
                json.name("relatedLocations").beginArray();
                int id = 1;
                for (Place place : finding.related()) {
                    json.beginObject();
                    json.name("id").value(id++);
                    physicalLocation(place, null);
                    json.endObject();
                }
                json.endArray();
            }
            if (suppressions) {
                suppressions(finding.suppression());
            }
            json.name("partialFingerprints").beginObject();
            json.name("sahabIdentity/v1").value(text(finding.identity()));
            json.endObject();
            json.name("properties").beginObject();
            json.name("dimension").value((rule != null ? rule.dimension() : Dimension.OTHER).key());
            json.name("category").value(finding.category().key());
            json.name("effort").value(finding.effort());
            json.name("confidence").value(Keys.of(finding.confidence()));
            json.name("scope").value(Keys.of(finding.scope()));
            json.name("counts").value(finding.counts() && !positive);
            json.name("module").value(text(finding.place().module()));
            json.endObject();
            json.endObject();
        }

        /** All results have the property or none: an empty list says that nobody suppressed this one. */
        private void suppressions(@Nullable Suppression suppression) throws IOException {
            json.name("suppressions").beginArray();
            if (suppression != null) {
                json.beginObject();
                json.name("kind").value(suppression.where() == Suppression.Where.IN_CODE ? "inSource" : "external");
                json.name("status").value("accepted");
                boolean known = suppression.where() == Suppression.Where.PLATFORM
                        || suppression.where() == Suppression.Where.BASELINE;
                if (known || !suppression.reason().isBlank()) {
                    json.name("justification").value(text(known ? words.reason(suppression) : suppression.reason()));
                }
                json.name("location").beginObject();
                physicalLocation(suppression.place(), null);
                json.endObject();
                json.endObject();
            }
            json.endArray();
        }

        private void physicalLocation(Place place, @Nullable Excerpt excerpt) throws IOException {
            json.name("physicalLocation").beginObject();
            json.name("artifactLocation").beginObject();
            json.name("uri").value(uri(place));
            json.name("uriBaseId").value(ROOT);
            Integer index = artifactIndex.get(place.file());
            if (index != null) {
                json.name("index").value(index);
            }
            json.endObject();
            Region region = place.region();
            if (!region.isWhole()) {
                json.name("region").beginObject();
                json.name("startLine").value(region.line());
                json.name("startColumn").value(Math.max(1, region.column()));
                json.name("endLine").value(Math.max(region.line(), region.endLine()));
                json.name("endColumn").value(Math.max(1, region.endColumn()));
                json.name("charOffset").value(region.offset());
                json.name("charLength").value(region.length());
                json.endObject();
                if (excerpt != null && !excerpt.lines().isEmpty()) {
                    contextRegion(region, excerpt);
                }
            }
            json.endObject();
        }

        /** The lines around; only if they hold the region, as the format demands. */
        private void contextRegion(Region region, Excerpt excerpt) throws IOException {
            int last = excerpt.firstLine() + excerpt.lines().size() - 1;
            if (excerpt.firstLine() > region.line() || last < region.endLine()) {
                return;
            }
            json.name("contextRegion").beginObject();
            json.name("startLine").value(excerpt.firstLine());
            json.name("endLine").value(last);
            text("snippet", Visible.of(String.join("\n", excerpt.lines())));
            json.endObject();
        }

        private void properties() throws IOException {
            Completeness seen = assessment.completeness();
            json.name("properties").beginObject();
            json.name("application").value(text(assessment.application()));
            json.name("files").value(seen.files());
            json.name("javaFiles").value(seen.javaFiles());
            json.name("lines").value(seen.counts().lines());
            json.name("calls").value(seen.counts().calls());
            json.name("callsResolved").value(seen.counts().resolved());
            json.name("callsInferred").value(seen.counts().inferred());
            strings("missing", new LinkedHashSet<>(seen.missing()));
            json.endObject();
        }

        private void text(String name, String value) throws IOException {
            json.name(name).beginObject();
            json.name("text").value(value);
            json.endObject();
        }

        private void strings(String name, Collection<String> values) throws IOException {
            json.name(name).beginArray();
            for (String value : values) {
                json.value(text(value));
            }
            json.endArray();
        }

        private static String uri(Place place) {
            // A whole module is a directory, which ends with a slash.
            return place.path().isEmpty() && !place.module().isEmpty()
                    ? Uris.of(place.file()) + "/"
                    : Uris.of(place.file());
        }

        private static String text(String value) {
            return Visible.of(value);
        }

        /** Keeps brackets of a message from being read as a link to one of its places. */
        private static String escaped(String message) {
            return message.contains("](") ? message.replace("[", "\\[").replace("]", "\\]") : message;
        }

        private static String level(Category category) {
            return category == Category.MANDATORY ? "warning" : "note";
        }

        private static double rank(Category category) {
            return switch (category) {
                case MANDATORY -> 90;
                case OPTIONAL -> 50;
                case POTENTIAL -> 10;
            };
        }
    }
}
