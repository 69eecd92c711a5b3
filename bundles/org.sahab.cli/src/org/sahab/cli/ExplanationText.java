package org.sahab.cli;

import java.util.List;
import org.sahab.engine.explain.Explanation;
import org.sahab.engine.explain.ExplanationOutline;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Catalogue;
import org.sahab.report.wording.Visible;
import org.sahab.rules.explain.ConditionTexts;
import org.sahab.rules.explain.Outline;

/** Writes an explanation as an indented list. */
final class ExplanationText {

    private static final String INDENT = "  ";

    private final Texts texts;
    private final Catalogue catalogue;

    ExplanationText(Texts texts) {
        this.texts = texts;
        this.catalogue = ConditionTexts.catalogue(texts.language());
    }

    String write(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        String place = explanation.question().file()
                + (explanation.question().line() == 0
                        ? ""
                        : ":" + explanation.question().line());
        text.append(Visible.line(place)).append('\n');
        if (!explanation.code().isEmpty()) {
            text.append(INDENT.repeat(2))
                    .append(Visible.line(explanation.code()))
                    .append('\n');
        }
        RuleDescriptor rule = explanation.rule();
        if (!explanation.ruleFile().isEmpty()) {
            text.append(texts.sentence(Message.of("explain.rule")
                            .with("rule", Argument.code(explanation.question().rule()))
                            .with("place", Argument.path(explanation.ruleFile() + ":" + explanation.ruleLine()))))
                    .append('\n');
        }
        if (rule != null) {
            text.append(Visible.line(rule.text(texts.language()).title())).append('\n');
        }
        text.append('\n');
        write(ExplanationOutline.of(explanation), 0, text);
        for (Diagnostic diagnostic : explanation.diagnostics()) {
            text.append(texts.sentence(diagnostic)).append('\n');
        }
        return text.toString();
    }

    private void write(List<Outline> outlines, int depth, StringBuilder text) {
        for (Outline outline : outlines) {
            text.append(INDENT.repeat(depth))
                    .append(outline.sign().symbol())
                    .append(' ')
                    .append(catalogue.text(texts.shown(outline.text())))
                    .append('\n');
            write(outline.details(), depth + 1, text);
        }
    }
}
