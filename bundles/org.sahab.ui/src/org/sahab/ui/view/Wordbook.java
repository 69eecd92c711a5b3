package org.sahab.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.MessageText;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.ui.text.Isolates;

/**
 * Puts the findings of one assessment into words of the language of findings, and its diagnostics into words of the
 * workbench. For any thread: the tree asks for what is seen, a filter for everything.
 */
final class Wordbook {

    private final Map<String, RuleDescriptor> rules = new HashMap<>();
    private final Wording findings;
    private final Wording diagnostics;
    private final Language workbench;

    Wordbook(Assessment assessment, Language language, Language ofWorkbench) {
        assessment.rules().forEach(rule -> rules.put(rule.id(), rule));
        workbench = ofWorkbench;
        findings = new Wording(assessment, Labels.in(language));
        diagnostics = language == ofWorkbench ? findings : new Wording(assessment, Labels.in(ofWorkbench));
    }

    /** The descriptor of a rule, if the assessment holds it. */
    @Nullable
    RuleDescriptor rule(String id) {
        return rules.get(id);
    }

    synchronized String title(String rule) {
        return findings.title(rule);
    }

    private synchronized List<Piece> pieces(Finding finding) {
        return findings.pieces(finding);
    }

    /** The message of a finding with its markup, null if it has none. */
    synchronized @Nullable MessageText message(Finding finding) {
        return findings.message(finding);
    }

    synchronized String text(Diagnostic diagnostic) {
        return shown(diagnostics.pieces(diagnostic));
    }

    /** The message of a finding on one line, for a control that shows plain text. */
    String shown(Finding finding) {
        return shown(pieces(finding));
    }

    /** Code and foreign values are isolated from the words around, and the whole from a workbench of another direction. */
    private String shown(List<Piece> pieces) {
        StringBuilder line = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Piece.Kind.WORDS) {
                words.append(piece.text());
            }
            line.append(
                    switch (piece.kind()) {
                        case WORDS -> piece.text().replaceAll("\\s+", " ");
                        case VALUE -> Isolates.words(Visible.line(piece.text()));
                        case CODE -> Isolates.code(Visible.line(piece.text()));
                    });
        }
        return Isolates.whole(line.toString(), words.toString(), workbench);
    }
}
