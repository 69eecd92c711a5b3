package org.sahab.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.LabelSelector;

/** Which rules run by their labels: from and to which technologies, and what an expression says; and how many these are. */
final class SelectionTab {

    private final Composite control;
    private final TechnologyTable sources;
    private final TechnologyTable targets;
    private final LabelField labels;
    private final Button strict;
    private final Label preview;
    private final Label own;
    private final Runnable changed;
    private final Consumer<@Nullable String> problems;
    private SettingsEdit edit;
    private @Nullable LabelChoice choice;
    private RuleLabels ownLabels = RuleLabels.of(List.of());
    private boolean showing;
    private boolean mistaken;

    /**
     * Makes the tab.
     *
     * @param changed is called after other labels were chosen
     * @param otherReading is called after another way of reading rules was chosen
     * @param problems is told what is wrong with the choice, or null if nothing is
     */
    SelectionTab(
            Composite parent,
            SettingsEdit edit,
            Runnable changed,
            Runnable otherReading,
            Consumer<@Nullable String> problems) {
        this.edit = edit;
        this.changed = changed;
        this.problems = problems;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .margins(5, 5)
                .applyTo(control);
        wrapped("selection.lead");
        sources = new TechnologyTable(control, "selection.sources", this::choose);
        targets = new TechnologyTable(control, "selection.targets", this::choose);

        Composite expression = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(expression);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(expression);
        new Label(expression, SWT.NONE).setText(Texts.text("selection.labels"));
        labels = new LabelField(expression, this::choose);
        labels.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        labels.control().setToolTipText(Texts.text("selection.labels.tip"));

        preview = wrapped("rules.reading");
        preview.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        own = wrapped("rules.reading");

        strict = new Button(control, SWT.CHECK);
        strict.setText(Texts.text("selection.strict"));
        strict.setToolTipText(Texts.text("selection.strict.tip"));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(strict);
        strict.addListener(SWT.Selection, event -> {
            choose();
            otherReading.run();
        });
        show(edit);
    }

    private Label wrapped(String key) {
        Label label = new Label(control, SWT.WRAP);
        label.setText(Texts.text(key));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(300, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    Control control() {
        return control;
    }

    /** Says that rules are being read. */
    void reading() {
        choice = null;
        say(preview, Texts.text("rules.reading"));
        say(own, "");
    }

    /** Shows what can be chosen. */
    void show(LabelChoice found, RuleLabels ofOwn) {
        choice = found;
        ownLabels = ofOwn;
        sources.show(found.sources());
        targets.show(found.targets());
        labels.setWords(found.words());
        showCount();
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        showing = true;
        try {
            RuleSelection selection = other.selection();
            sources.choose(selection.sources());
            targets.choose(selection.targets());
            labels.setExpression(selection.labels());
            strict.setSelection(selection.strict());
        } finally {
            showing = false;
        }
        check();
        showCount();
    }

    private void choose() {
        if (showing) {
            return;
        }
        edit.setSelection(
                new RuleSelection(sources.chosen(), targets.chosen(), labels.expression(), strict.getSelection()));
        check();
        showCount();
        changed.run();
    }

    private void check() {
        try {
            edit.selection().checkedSelector();
            mistaken = false;
            labels.showMistake(-1);
            problems.accept(null);
        } catch (InvalidSelectorException e) {
            mistaken = true;
            Message problem = e.problem();
            Argument column = problem.arguments().get("column");
            String written = labels.expression();
            int blanks = written.length() - written.stripLeading().length();
            labels.showMistake(column == null ? 0 : blanks + Integer.parseInt(column.value()) - 1);
            problems.accept(new Sentences().of(problem));
        }
    }

    private void showCount() {
        LabelChoice known = choice;
        if (known == null) {
            return;
        }
        if (mistaken) {
            say(preview, Texts.text("selection.preview.mistake"));
            say(own, "");
            return;
        }
        LabelSelector selector = edit.selector();
        int selected = known.labels().count(selector);
        int ofOwn = ownLabels.count(selector);
        say(
                preview,
                Texts.count("selection.preview", known.labels().count(), Map.of("selected", Texts.number(selected))));
        say(
                own,
                selected == 0
                        ? Texts.text("selection.preview.none")
                        : Texts.count(
                                "selection.preview.own", ownLabels.count(), Map.of("selected", Texts.number(ofOwn))));
    }

    private static void say(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.requestLayout();
        }
    }
}
