package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.ui.text.Isolates;

/** What is to be written about a rule, and about one of its findings if one is chosen. */
public final class RuleWriting {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_REFERENCES = 50;

    private final RuleDescriptor rule;
    private final Language language;
    private List<Piece> message = List.of();
    private @Nullable Suppression suppression;
    private final Map<String, String> places = new LinkedHashMap<>();

    /** About a rule, in a language. */
    public RuleWriting(RuleDescriptor rule, Language language) {
        this.rule = rule;
        this.language = language;
    }

    /** Says what one finding says. */
    public RuleWriting message(List<Piece> pieces) {
        message = List.copyOf(pieces);
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

    Language language() {
        return language;
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
        if (!message.isEmpty()) {
            writer.message(message);
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
        String page = Wording.page(rule, language);
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
        return writer.page();
    }

    /** Category, dimension, effort, evidence, and under which id to find it in settings and suppressions. */
    private String facts(Labels labels) {
        List<String> facts = new ArrayList<>();
        facts.add(labels.text(
                "category." + (rule.positive() ? "strength" : rule.category().key())));
        facts.add(labels.name(rule.dimension()));
        facts.add(labels.count("effort.each", rule.effort()));
        facts.add(labels.text("rule.evidence") + ": " + labels.text("evidence." + Keys.of(rule.evidence())));
        facts.add(Isolates.code(Visible.line(rule.id())));
        return String.join(" · ", facts);
    }
}
