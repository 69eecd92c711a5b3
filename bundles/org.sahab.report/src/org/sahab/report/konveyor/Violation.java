package org.sahab.report.konveyor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.report.wording.MarkdownText;

/**
 * What a rule found: a violation if it costs effort, else an insight.
 *
 * @param description what the rule is about
 * @param category how much it matters, {@code ""} for a rule that only tells technologies
 * @param labels labels of the rule, and the tags it gave
 * @param incidents where
 * @param links references
 * @param effort points per incident
 */
record Violation(
        String description,
        String category,
        SortedSet<String> labels,
        List<Incident> incidents,
        List<Link> links,
        int effort) {

    private static final Comparator<Link> BY_TITLE =
            Comparator.comparing(Link::title).thenComparing(Link::url);

    /**
     * Of a rule.
     *
     * @param rule the rule
     * @param text its text in the language of the report
     * @param match what came of its tags, with no tags if it gives none
     * @param found where, in any order; those that repeat another are dropped
     */
    static Violation of(RuleDescriptor rule, RuleText text, TagMatch match, List<Incident> found) {
        SortedSet<String> labels = new TreeSet<>(rule.labels());
        match.tags().forEach(tag -> labels.add("tag=" + tag));
        boolean tells = !match.tags().isEmpty() && (rule.effort() == 0 || match.places() > 0);
        List<Incident> incidents = new ArrayList<>();
        for (Incident incident : found.stream().sorted(Incident.ORDER).toList()) {
            if (incidents.isEmpty() || !incident.repeats(incidents.getLast())) {
                incidents.add(incident);
            }
        }
        return new Violation(
                text.description().isBlank() ? text.title() : text.description(),
                tells ? "" : rule.category().key(),
                labels,
                incidents,
                rule.links().stream()
                        .filter(link -> MarkdownText.isWebAddress(link.url()))
                        .sorted(BY_TITLE)
                        .toList(),
                rule.effort());
    }

    void write(YamlText yaml) {
        yaml.beginObject(false);
        yaml.field("description", description);
        if (!category.isEmpty()) {
            yaml.field("category", category);
        }
        // Labels and effort are there even where Konveyor's engine would leave them out: its viewers rely on them.
        yaml.field("labels", labels);
        yaml.key("incidents");
        yaml.beginList(incidents.isEmpty());
        incidents.forEach(incident -> incident.write(yaml));
        yaml.endList();
        if (!links.isEmpty()) {
            yaml.key("links");
            yaml.beginList(false);
            for (Link link : links) {
                yaml.beginObject(false);
                yaml.field("url", link.url());
                yaml.field("title", link.title());
                yaml.endObject();
            }
            yaml.endList();
        }
        yaml.field("effort", effort);
        yaml.endObject();
    }
}
