package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.MessageText;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.ui.text.Isolates;

/** What is to be written about a rule, and about one of its findings if one is chosen. */
public final class RuleWriting {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_REFERENCES = 50;
    private static final String OWN = "sahab/evidence=";

    private final RuleDescriptor rule;
    private final Language language;
    private @Nullable MessageText message;
    private @Nullable Suppression suppression;
    private String origin = "";
    private String file = "";
    private final Map<String, String> places = new LinkedHashMap<>();

    /** About a rule, in a language. */
    public RuleWriting(RuleDescriptor rule, Language language) {
        this.rule = rule;
        this.language = language;
    }

    /** Says what one finding says. */
    public RuleWriting message(@Nullable MessageText said) {
        message = said;
        return this;
    }

    /** Says why somebody has decided not to count the finding, if somebody has. */
    public RuleWriting suppression(@Nullable Suppression why) {
        suppression = why;
        return this;
    }

    /** Names a further place that explains the finding, as a link that {@link RulePage#onInnerLink} hears of. */
    public RuleWriting place(String address, String shown) {
        if (places.size() < MOST_REFERENCES) {
            places.put(address, shown);
        }
        return this;
    }

    /**
     * Says where a rule that is not one of Sahab's own comes from, with a link to its file that {@link RulePage#onInnerLink}
     * hears of.
     */
    public RuleWriting origin(String address) {
        return origin(address, "");
    }

    /** The same with the name of the file, and the line, as far as they are known. */
    public RuleWriting origin(String address, String shown) {
        origin = address;
        file = shown;
        return this;
    }

    Language language() {
        return language;
    }

    /** Sahab's own rules say what their claims rest on. */
    private boolean isForeign() {
        return rule.kind() == RuleDescriptor.Kind.DECLARATIVE
                && rule.labels().stream().noneMatch(label -> label.startsWith(OWN));
    }

    static PageText page(RuleDescriptor rule, Language language) {
        return new RuleWriting(rule, language).page();
    }

    PageText page() {
        Labels labels = Labels.in(language);
        PageWriter writer = new PageWriter();
        String title = Visible.line(rule.text(language).title());
        writer.title(Visible.cut(title.isEmpty() ? Visible.line(rule.id()) : title, LONGEST_TITLE));
        writer.faint(facts(labels));
        MessageText said = message;
        if (said != null) {
            writer.message(said);
        }
        Suppression why = suppression;
        if (why != null) {
            Texts texts = Texts.in(language);
            String reason = Visible.cut(Visible.line(why.reason()), LONGEST_REASON);
            writer.faint(
                    reason.isEmpty()
                            ? texts.text("page.suppressedSo")
                            : texts.text("page.suppressed").replace("{{reason}}", Isolates.words(reason)));
        }
        if (!places.isEmpty()) {
            writer.heading(labels.text("ui.related"));
            places.forEach((address, shown) -> writer.reference(Visible.line(shown), address));
        }
        // A rule without a page would say again what the message says already.
        boolean saidAlready = said != null && rule.text(language).page().isBlank();
        String page = saidAlready ? "" : Wording.page(rule, language);
        writer.markdown(page);
        List<Link> links = rule.links().stream()
                .filter(link -> !page.contains(link.url()))
                .limit(MOST_REFERENCES)
                .toList();
        if (!links.isEmpty()) {
            writer.heading(labels.text("rule.links"));
            links.forEach(
                    link -> writer.link(Visible.line(link.title().isBlank() ? link.url() : link.title()), link.url()));
        }
        if (isForeign()) {
            writeOrigin(writer);
        }
        return writer.page();
    }

    private void writeOrigin(PageWriter writer) {
        Texts texts = Texts.in(language);
        if (!origin.isEmpty() || !rule.labels().isEmpty()) {
            writer.heading(texts.text("page.origin"));
        }
        if (!origin.isEmpty()) {
            if (file.isEmpty()) {
                writer.lead(texts.text("page.ruleFile"), origin);
            } else {
                writer.reference(Visible.line(file), origin);
            }
        }
        List<String> labels = rule.labels().stream()
                .map(Visible::line)
                .distinct()
                .sorted()
                .limit(MOST_REFERENCES)
                .toList();
        if (!labels.isEmpty()) {
            writer.codes(texts.text("page.labels"), labels);
        }
    }

    /** Category, dimension, effort, evidence, and under which id to find it in settings and suppressions. */
    private String facts(Labels labels) {
        List<String> facts = new ArrayList<>();
        facts.add(labels.text(
                "category." + (rule.positive() ? "strength" : rule.category().key())));
        if (!isForeign() || rule.dimension() != Dimension.OTHER) {
            facts.add(labels.name(rule.dimension()));
        }
        facts.add(labels.count("effort.each", rule.effort()));
        facts.add(
                isForeign()
                        ? Isolates.words(Visible.line(rule.ruleSet()))
                        : labels.text("rule.evidence") + ": " + labels.text("evidence." + Keys.of(rule.evidence())));
        facts.add(Isolates.code(Visible.line(rule.id())));
        return String.join(" · ", facts);
    }
}
