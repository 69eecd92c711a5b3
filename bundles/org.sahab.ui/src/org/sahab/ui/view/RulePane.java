package org.sahab.ui.view;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.ui.page.ReadinessWriting;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.page.RuleWriting;

/** The page of the rule beside the tree: it follows the selection, some while after it, so that walking through rows stays quick. */
final class RulePane {

    private static final int READING_MILLISECONDS = 80;
    private static final int MOST_RELATED = 50;
    private static final String ORIGIN = "origin";

    private final RulePage page;
    private final Texts texts;
    private final Runnable show = this::show;
    private List<Row> rows = List.of();
    private Language language = Language.ENGLISH;
    private @Nullable ShownFinding explained;
    private @Nullable ShownFinding hidden;
    private boolean wanted = true;
    private ReadinessWriting readiness = new ReadinessWriting(Language.ENGLISH);

    /**
     * A pane in its parent.
     *
     * @param open opens a place that belongs to a finding
     * @param origin opens the file that the rule of a finding is written in
     * @param findingsOf leads to the findings of a rule with this id
     */
    RulePane(
            Composite parent,
            Texts texts,
            BiConsumer<ShownFinding, Place> open,
            Consumer<ShownFinding> origin,
            Consumer<String> findingsOf) {
        this.texts = texts;
        page = new RulePage(parent, SWT.NONE);
        page.onInnerLink(address -> {
            ShownFinding finding = explained;
            if (finding == null) {
                findingsOf.accept(address);
                return;
            }
            if (address.equals(ORIGIN)) {
                origin.accept(finding);
            } else {
                open.accept(finding, finding.finding().related().get(Integer.parseInt(address)));
            }
        });
    }

    RulePage page() {
        return page;
    }

    /** Whether anybody sees the pane; nothing is written for nobody. */
    void setWanted(boolean seen) {
        wanted = seen;
        show();
    }

    /** Follows the selection; where nothing is selected, it tells how ready the applications are. */
    void follow(List<Row> selected, Contents contents) {
        rows = List.copyOf(selected);
        readiness = contents.readiness();
        language = contents.language();
        if (!rows.isEmpty()) {
            hidden = null;
        }
        page.getDisplay().timerExec(-1, show);
        page.getDisplay().timerExec(READING_MILLISECONDS, show);
    }

    /** Shows the rule of a finding that is not among the rows, until some row is selected. */
    void explainHidden(@Nullable ShownFinding finding) {
        hidden = finding;
    }

    private void show() {
        if (page.isDisposed() || !wanted) {
            return;
        }
        ShownFinding finding = ofSelection();
        explained = finding;
        boolean chosen = rows.size() == 1 && rows.get(0) == finding;
        RuleDescriptor rule = finding == null ? null : finding.rule();
        if (rows.isEmpty() && finding == null && !readiness.isEmpty()) {
            page.show(readiness);
        } else if (finding == null || rule == null) {
            page.showSentence(texts.text("page.none"));
        } else {
            page.show((chosen ? writing(rule, finding) : new RuleWriting(rule, language)).origin(ORIGIN));
        }
    }

    private @Nullable ShownFinding ofSelection() {
        if (rows.isEmpty()) {
            return hidden;
        }
        if (rows.size() > 1) {
            return null;
        }
        return switch (rows.get(0)) {
            case ShownFinding finding -> finding;
            case Group group -> group.kind() == Group.Kind.RULE ? group.anyFinding() : null;
            case Remark remark -> null;
        };
    }

    private RuleWriting writing(RuleDescriptor rule, ShownFinding row) {
        Finding finding = row.finding();
        RuleWriting writing = new RuleWriting(rule, language)
                .message(row.words().message(finding))
                .suppression(finding.suppression());
        for (int i = 0; i < Math.min(MOST_RELATED, finding.related().size()); i++) {
            Place place = finding.related().get(i);
            String file = ShownFinding.fileOf(row.application(), place);
            writing.place(
                    Integer.toString(i),
                    place.region().isWhole()
                            ? file
                            : file + ':' + place.region().line());
        }
        return writing;
    }
}
