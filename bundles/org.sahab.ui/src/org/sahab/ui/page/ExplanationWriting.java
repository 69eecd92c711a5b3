package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.List;
import org.sahab.engine.explain.Explanation;
import org.sahab.engine.explain.ExplanationOutline;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.rules.explain.ConditionTexts;
import org.sahab.rules.explain.Outline;
import org.sahab.ui.text.Isolates;

/** What is to be written about why a rule found something at a place, or did not. */
public final class ExplanationWriting {

    private static final int LONGEST_TITLE = 300;

    private final Explanation explanation;
    private final Language language;
    private final List<String> notes = new ArrayList<>();
    private String place = "";
    private String ruleFile = "";

    /** About an explanation, in a language. */
    public ExplanationWriting(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.language = language;
    }

    /** Makes the place a link that {@link RulePage#onInnerLink} hears of. */
    public ExplanationWriting place(String address) {
        place = address;
        return this;
    }

    /** Makes the line that the rule is written in a link that {@link RulePage#onInnerLink} hears of. */
    public ExplanationWriting ruleFile(String address) {
        ruleFile = address;
        return this;
    }

    /** Says something more about the place. */
    public ExplanationWriting note(String sentence) {
        notes.add(sentence);
        return this;
    }

    Language language() {
        return language;
    }

    PageText page() {
        PageWriter writer = new PageWriter();
        RuleDescriptor rule = explanation.rule();
        String title = rule == null ? "" : Visible.line(rule.text(language).title());
        String id = Visible.line(explanation.question().rule());
        writer.title(Visible.cut(title.isEmpty() ? id : title, LONGEST_TITLE));
        writer.faint(Isolates.code(id));
        if (!explanation.ruleFile().isEmpty()) {
            reference(writer, explanation.ruleFile(), explanation.ruleLine(), ruleFile);
        }
        reference(writer, explanation.question().file(), explanation.question().line(), place);
        if (!explanation.code().isEmpty()) {
            writer.code(Visible.line(explanation.code()));
        }
        notes.forEach(writer::faint);
        writer.space();
        Catalogue sentences = ConditionTexts.catalogue(language);
        outlines(ExplanationOutline.of(explanation), sentences, Labels.in(language), writer);
        if (!explanation.diagnostics().isEmpty()) {
            writer.space();
        }
        Catalogue diagnostics = Catalogue.diagnostics(language);
        explanation.diagnostics().forEach(diagnostic -> diagnostic(diagnostic, diagnostics, writer));
        return writer.page();
    }

    private static void reference(PageWriter writer, String file, int line, String address) {
        String shown = Visible.line(line == 0 ? file : file + ':' + line);
        if (address.isEmpty()) {
            writer.faint(Isolates.code(shown));
        } else {
            writer.lead(Isolates.code(shown), address);
        }
    }

    private static void outlines(List<Outline> outlines, Catalogue sentences, Labels labels, PageWriter writer) {
        for (Outline outline : outlines) {
            writer.item(
                    outline.sign().symbol(),
                    Wording.text(sentences.text(outline.text().key()), outline.text(), labels),
                    () -> outlines(outline.details(), sentences, labels, writer));
        }
    }

    private void diagnostic(Diagnostic diagnostic, Catalogue texts, PageWriter writer) {
        Place at = diagnostic.place();
        if (at != null && !at.file().isEmpty()) {
            int line = at.region().isWhole() ? 0 : at.region().line();
            writer.faint(Isolates.code(Visible.line(line == 0 ? at.file() : at.file() + ':' + line)));
        }
        writer.item(
                Outline.Sign.NOTE.symbol(),
                Wording.text(texts.text(diagnostic.message().key()), diagnostic.message(), Labels.in(language)),
                () -> {});
    }
}
