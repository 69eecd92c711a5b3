package org.sahab.ui.settings;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.ControlEnableState;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.jspecify.annotations.Nullable;
import org.sahab.model.text.Language;

/** The controls that the page of the workspace and that of a project have alike. */
final class SettingsBlock {

    private static final int COLUMNS = 100;
    private static final int LINES = 26;

    private final Composite control;
    private final @Nullable Combo language;
    private final Button tests;
    private final @Nullable Button guesses;
    private final RulesTab rules;
    private final FoldersTab folders;
    private final SelectionTab selection;
    private final Consumer<@Nullable String> problems;
    private final RuleReading reading;
    private SettingsEdit edit;
    private @Nullable ControlEnableState disabled;
    private @Nullable String problem;

    /**
     * Makes the controls.
     *
     * @param personal whether to offer what is a matter of the person and not of the project: the language, and guesses
     * @param problems is told what keeps the choices from being kept, or null if nothing does
     */
    SettingsBlock(Composite parent, SettingsEdit edit, boolean personal, Consumer<@Nullable String> problems) {
        this.edit = edit;
        this.problems = problems;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(control);
        language = personal ? language() : null;
        tests = check("show.tests", on -> this.edit.setTests(on));
        guesses = personal ? check("show.guesses", on -> this.edit.setGuesses(on)) : null;

        TabFolder tabs = new TabFolder(control, SWT.NONE);
        GridData tabsData = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        // What the tables and the page of a rule would like to have is more than a screen has.
        PixelConverter pixels = new PixelConverter(tabs);
        tabsData.widthHint = pixels.convertWidthInCharsToPixels(COLUMNS);
        tabsData.heightHint = pixels.convertHeightInCharsToPixels(LINES);
        tabs.setLayoutData(tabsData);
        rules = new RulesTab(tabs, edit);
        tab(tabs, "tab.rules").setControl(rules.control());
        folders = new FoldersTab(tabs, edit, this::read);
        tab(tabs, "tab.folders").setControl(folders.control());
        selection = new SelectionTab(tabs, edit, this::showSelection, this::read, this::setProblem);
        tab(tabs, "tab.selection").setControl(selection.control());

        reading = new RuleReading(control, this::show);
        show(edit);
    }

    private Combo language() {
        new Label(control, SWT.NONE).setText(Texts.text("language"));
        Combo combo = new Combo(control, SWT.READ_ONLY);
        combo.add(Texts.text("language.workbench"));
        Stream.of(Language.values()).forEach(each -> combo.add(Texts.text("language." + each.code())));
        ComboWidth.fit(combo);
        combo.addListener(SWT.Selection, event -> {
            int chosen = combo.getSelectionIndex();
            edit.setLanguage(chosen <= 0 ? null : Language.values()[chosen - 1]);
            read();
        });
        return combo;
    }

    private Button check(String key, Consumer<Boolean> chosen) {
        Button button = new Button(control, SWT.CHECK);
        button.setText(Texts.text(key));
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button.addListener(SWT.Selection, event -> chosen.accept(button.getSelection()));
        return button;
    }

    private static TabItem tab(TabFolder tabs, String key) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(Texts.text(key));
        return tab;
    }

    Composite control() {
        return control;
    }

    SettingsEdit edit() {
        return edit;
    }

    /** Whether the choices can be changed. */
    void setEnabled(boolean enabled) {
        if (enabled && disabled != null) {
            disabled.restore();
            disabled = null;
        } else if (!enabled && disabled == null) {
            disabled = ControlEnableState.disable(control);
        }
        tell();
    }

    private void setProblem(@Nullable String found) {
        problem = found;
        tell();
    }

    /** What cannot be changed is nobody's mistake. */
    private void tell() {
        problems.accept(disabled == null ? problem : null);
    }

    /** What is shown decides which controls can be used, so the state is taken back for its time. */
    private void change(Runnable change) {
        boolean enabled = disabled == null;
        setEnabled(true);
        change.run();
        setEnabled(enabled);
    }

    /** Shows other choices, to be edited from now on. */
    void show(SettingsEdit other) {
        change(() -> showChoices(other));
        read();
    }

    private void showChoices(SettingsEdit other) {
        edit = other;
        if (language != null) {
            Language chosen = other.language();
            language.select(chosen == null ? 0 : chosen.ordinal() + 1);
        }
        tests.setSelection(other.tests());
        if (guesses != null) {
            guesses.setSelection(other.guesses());
        }
        rules.show(other);
        folders.show(other);
        selection.show(other);
    }

    private void showSelection() {
        rules.showSelection();
        folders.showSelection();
    }

    private void read() {
        rules.reading();
        selection.reading();
        reading.read(edit.folders(), edit.selection().compatibility(), edit.shownLanguage());
    }

    /** One after the other, so that whoever types meanwhile does not have to wait for all of them. */
    private void show(RuleReading.Ready read) {
        later(() -> rules.show(read.tree(), read.stock()));
        later(() -> folders.show(read.stock()));
        later(() -> selection.show(read.choice(), read.stock().ownLabels()));
    }

    private void later(Runnable showing) {
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                change(showing);
            }
        });
    }
}
