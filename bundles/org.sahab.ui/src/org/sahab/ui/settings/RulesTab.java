package org.sahab.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.page.RuleWriting;
import org.sahab.ui.settings.RuleList.RuleLine;

/** The rules: which are on, how loud they are, and the page of the one that is selected. */
final class RulesTab {

    private static final String FILE = "file";

    private final SashForm control;
    private final RuleTree tree;
    private final Label count;
    private final Combo severity;
    private final RulePage page;
    private final WhenSeen rows;
    private SettingsEdit edit;
    private RuleLabels all = RuleLabels.of(List.of());
    private List<RuleDescriptor> selected = List.of();
    private @Nullable RuleList read;
    private Optional<RuleLine> line = Optional.empty();

    RulesTab(Composite parent, SettingsEdit edit) {
        this.edit = edit;
        control = new SashForm(parent, SWT.VERTICAL);
        Composite top = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(5, 5).applyTo(top);
        tree = new RuleTree(top, edit, this::select);

        Composite below = new Composite(top, SWT.NONE);
        below.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(below);
        count = new Label(below, SWT.NONE);
        count.setText(Texts.text("rules.reading"));
        count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        checkAll(below, "rules.all", true);
        checkAll(below, "rules.none", false);
        new Label(below, SWT.NONE).setText(Texts.text("rules.severity"));
        severity = new Combo(below, SWT.READ_ONLY);
        Stream.of(SeverityChoice.values()).forEach(choice -> severity.add(choice.label()));
        ComboWidth.fit(severity);
        severity.setEnabled(false);
        severity.addListener(SWT.Selection, event -> setSeverity());

        page = new RulePage(control, SWT.BORDER);
        page.showSentence(Texts.text("rules.select"));
        page.onInnerLink(address -> line.ifPresent(at -> OpenedBehind.open(control.getShell(), at)));
        control.setWeights(3, 2);
        rows = new WhenSeen(control, tree::update);
    }

    private void checkAll(Composite parent, String key, boolean on) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(Texts.text(key));
        button.addListener(SWT.Selection, event -> tree.checkAll(on));
    }

    Control control() {
        return control;
    }

    /** Says that rules are being read. */
    void reading() {
        count.setText(Texts.text("rules.reading"));
        count.requestLayout();
    }

    /** Shows the rules. */
    void show(List<RuleNode.Group> groups, RuleStock stock) {
        all = stock.labels();
        read = stock.rules();
        tree.show(groups);
        showCount();
    }

    private void showCount() {
        int selected = all.count(edit.selector());
        count.setText(
                selected == all.count()
                        ? Texts.count("rules.count", selected)
                        : Texts.count("rules.countOf", all.count(), Map.of("selected", Texts.number(selected))));
        count.requestLayout();
    }

    /** Shows which rules the labels select now. */
    void showSelection() {
        rows.changed();
        showCount();
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        tree.show(other);
        select(selected);
    }

    private void select(List<RuleDescriptor> rules) {
        selected = rules;
        Set<SeverityChoice> choices = rules.stream()
                .map(rule -> SeverityChoice.of(edit.severity(rule)))
                .collect(Collectors.toSet());
        severity.setEnabled(!rules.isEmpty());
        if (choices.size() == 1) {
            severity.select(choices.iterator().next().ordinal());
        } else {
            severity.deselectAll();
        }
        if (rules.size() == 1) {
            page.show(writing(rules.getFirst()));
        } else {
            page.showSentence(Texts.text("rules.select"));
        }
    }

    private RuleWriting writing(RuleDescriptor rule) {
        RuleWriting writing = new RuleWriting(rule, edit.shownLanguage());
        RuleList known = read;
        line = known == null ? Optional.empty() : known.line(rule);
        return line.map(at -> writing.origin(FILE, at.file().getFileName() + ":" + at.line()))
                .orElse(writing);
    }

    private void setSeverity() {
        int chosen = severity.getSelectionIndex();
        if (chosen >= 0) {
            selected.forEach(rule -> edit.setSeverity(rule, SeverityChoice.values()[chosen].severity()));
            tree.updateSelection();
        }
    }
}
