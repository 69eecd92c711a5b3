package org.sahab.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.sahab.model.text.Language;
import org.sahab.ui.settings.ComboWidth;

/** The controls of the page: what, in which forms, where to, in which language. */
final class ReportControls {

    private static final int COLUMNS = 80;

    private final Composite control;
    private final SubjectTable subjects;
    private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
    private final Combo folder;
    private final Combo language;
    private final Button excerpts;
    private final Button overwrite;
    private final Button open;
    private final Runnable changed;

    /**
     * Makes the controls, as they were left last time.
     *
     * @param changed is called after the user has changed something
     */
    ReportControls(Composite parent, ReportMemory memory, Language ofFindings, Runnable changed) {
        this.changed = changed;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(control);

        label(control, "subjects.label");
        subjects = new SubjectTable(control, changed);

        Composite grid = new Composite(control, SWT.NONE);
        GridData gridData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        gridData.widthHint = new PixelConverter(control).convertWidthInCharsToPixels(COLUMNS);
        grid.setLayoutData(gridData);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(grid);

        label(grid, "formats");
        Composite boxes = new Composite(grid, SWT.NONE);
        boxes.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        GridLayoutFactory.fillDefaults()
                .numColumns(ReportFormat.values().length)
                .spacing(15, 0)
                .applyTo(boxes);
        for (ReportFormat format : ReportFormat.values()) {
            Button box =
                    check(boxes, "format." + format.word(), memory.formats().contains(format), 1);
            box.setToolTipText(Texts.text("format." + format.word() + ".tip"));
            formats.put(format, box);
        }

        label(grid, "folder");
        folder = new Combo(grid, SWT.DROP_DOWN | SWT.LEFT_TO_RIGHT);
        folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        folder.setItems(memory.folders().toArray(String[]::new));
        folder.setText(memory.folders().isEmpty() ? "" : memory.folders().getFirst());
        folder.addListener(SWT.Modify, event -> changed.run());
        Button browse = new Button(grid, SWT.PUSH);
        browse.setText(Texts.text("browse"));
        browse.addListener(SWT.Selection, event -> browse());

        label(grid, "language");
        language = new Combo(grid, SWT.READ_ONLY);
        language.setLayoutData(new GridData(SWT.LEAD, SWT.CENTER, false, false, 2, 1));
        Stream.of(Language.values()).forEach(each -> language.add(Texts.text("language." + each.code())));
        ComboWidth.fit(language);
        language.select(memory.language(ofFindings).ordinal());

        excerpts = check(control, "excerpts", memory.excerpts(), 1);
        overwrite = check(control, "overwrite", memory.overwrite(), 1);
        open = check(control, "open", memory.open(), 1);
    }

    private static void label(Composite parent, String key) {
        new Label(parent, SWT.NONE).setText(Texts.text(key));
    }

    private Button check(Composite parent, String key, boolean selected, int columns) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(Texts.text(key));
        button.setSelection(selected);
        button.setLayoutData(new GridData(SWT.LEAD, SWT.CENTER, false, false, columns, 1));
        button.addListener(SWT.Selection, event -> changed.run());
        return button;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(control.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(Texts.text("browse.title"));
        dialog.setMessage(Texts.text("browse.message"));
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    Control control() {
        return control;
    }

    SubjectTable subjects() {
        return subjects;
    }

    void focus() {
        subjects.focus();
    }

    /** The key of what is still missing, null if nothing is. */
    @Nullable
    String missing() {
        if (subjects.checked().isEmpty()) {
            return "missing.subject";
        }
        if (formats().isEmpty()) {
            return "missing.format";
        }
        if (folder.getText().isBlank()) {
            return "missing.folder";
        }
        return path() == null ? "bad.folder" : null;
    }

    private @Nullable Path path() {
        try {
            Path path = Path.of(folder.getText().strip());
            return path.isAbsolute() ? path.normalize() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Set<ReportFormat> formats() {
        Set<ReportFormat> chosen = EnumSet.noneOf(ReportFormat.class);
        formats.forEach((format, box) -> {
            if (box.getSelection()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    /** What is asked for, null as long as something is missing. */
    @Nullable
    ReportRequest request() {
        List<Exportable> chosen = subjects.checked();
        Set<ReportFormat> forms = formats();
        Path path = path();
        if (chosen.isEmpty() || forms.isEmpty() || path == null) {
            return null;
        }
        return new ReportRequest(
                chosen,
                forms,
                path,
                Language.values()[language.getSelectionIndex()],
                excerpts.getSelection(),
                overwrite.getSelection(),
                open.getSelection());
    }
}
