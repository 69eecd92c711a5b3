package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.suppression.Suppressions;

/** Asks why findings are to be suppressed, and how far. */
final class SuppressDialog extends TitleAreaDialog {

    private static final String REASONS = "reasons";
    private static final int MOST_REASONS = 20;
    private static final int WIDTH_IN_CHARS = 72;

    private final Texts texts;
    private final Question question;
    private final IDialogSettings settings;
    private final Map<Reach, Button> reaches = new EnumMap<>(Reach.class);
    private @Nullable Combo reason;
    private String reasonText = "";
    private Reach reach = Reach.FILE;

    /**
     * What is asked about.
     *
     * @param title what is to be done, for the title of the window
     * @param rule the title of the rule, or how many rules
     * @param place where, ready to be shown
     * @param note what else there is to know, empty if nothing
     * @param names what each reach means here, with a mnemonic; empty if it is not asked for
     */
    record Question(String title, String rule, String place, String note, Map<Reach, String> names) {}

    SuppressDialog(@Nullable Shell parent, Question question, Texts texts, IDialogSettings settings) {
        super(parent);
        this.question = question;
        this.texts = texts;
        this.settings = settings;
        setHelpAvailable(false);
    }

    /** Why, on one line; not empty once the dialog was closed with OK. */
    String reason() {
        return reasonText;
    }

    /** How far. */
    Reach reach() {
        return reach;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .margins(10, 10)
                .spacing(8, 8)
                .numColumns(2)
                .applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);

        label(form, texts.text("suppress.rule"));
        value(form, question.rule());
        label(form, texts.text("suppress.place"));
        value(form, question.place());
        label(form, texts.text("suppress.reason"));
        Combo combo = new Combo(form, SWT.DROP_DOWN);
        combo.setTextLimit(Suppressions.LONGEST_REASON);
        combo.setItems(known().toArray(new String[0]));
        combo.addListener(SWT.Modify, event -> validate());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARS), SWT.DEFAULT)
                .applyTo(combo);
        reason = combo;
        if (!question.names().isEmpty()) {
            createReach(form);
        }
        if (!question.note().isEmpty()) {
            Label note = new Label(form, SWT.WRAP);
            note.setText(shown(question.note()));
            GridDataFactory.fillDefaults()
                    .span(2, 1)
                    .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARS), SWT.DEFAULT)
                    .applyTo(note);
        }
        setTitle(question.title());
        setMessage(texts.text("suppress.message"));
        combo.setFocus();
        return area;
    }

    private void createReach(Composite form) {
        Group group = new Group(form, SWT.NONE);
        group.setText(texts.text("suppress.reach"));
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(group);
        question.names().forEach((each, name) -> {
            Button button = new Button(group, SWT.RADIO);
            button.setText(name);
            button.setSelection(each == reach);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    reach = each;
                }
            });
            reaches.put(each, button);
        });
    }

    private static void label(Composite form, String text) {
        new Label(form, SWT.NONE).setText(text);
    }

    private static void value(Composite form, String text) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(shown(text));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }

    /** An ampersand of a name is no mnemonic. */
    private static String shown(String text) {
        return text.replace("&", "&&");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setText(texts.text("suppress.ok"));
            setButtonLayoutData(ok);
        }
        validate();
    }

    private void validate() {
        reasonText = reason == null ? "" : reason.getText().strip().replaceAll("\\s+", " ");
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!reasonText.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        List<String> reasons = new ArrayList<>(known());
        reasons.remove(reasonText);
        reasons.add(0, reasonText);
        settings.put(
                REASONS,
                reasons.subList(0, Math.min(MOST_REASONS, reasons.size())).toArray(new String[0]));
        super.okPressed();
    }

    private List<String> known() {
        String[] kept = settings.getArray(REASONS);
        return kept == null ? List.of() : List.of(kept);
    }
}
