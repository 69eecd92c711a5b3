package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Place;
import org.sahab.model.text.Catalogue;
import org.sahab.report.wording.Visible;
import org.sahab.ui.settings.RuleList.FolderRules;
import org.sahab.ui.text.Isolates;

/** The folders of further rules, in the order in which they are read, and what was read from each. */
final class FoldersTab {

    private static final int DETAIL_LINES = 5;
    private static final int MOST_PROBLEMS = 100;
    private static final int COLUMN_MINIMUM = 80;

    private final Composite control;
    private final TableViewer table;
    private final Text details;
    private final Button remove;
    private final Button up;
    private final Button down;
    private final Runnable changed;
    private final Map<Path, FolderRules> read = new HashMap<>();
    private SettingsEdit edit;

    /**
     * Makes the tab.
     *
     * @param changed is called after other folders were chosen
     */
    FoldersTab(Composite parent, SettingsEdit edit, Runnable changed) {
        this.edit = edit;
        this.changed = changed;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 5).applyTo(control);

        Label lead = new Label(control, SWT.WRAP);
        lead.setText(Texts.text("folders.lead"));
        GridData leadData = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        leadData.widthHint = 300;
        lead.setLayoutData(leadData);

        table = table();
        Composite buttons = new Composite(control, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, "folders.add", this::add);
        remove = button(buttons, "folders.remove", this::remove);
        up = button(buttons, "folders.up", () -> move(-1));
        down = button(buttons, "folders.down", () -> move(1));

        details = new Text(control, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridData detailsData = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
        detailsData.heightHint = details.getLineHeight() * DETAIL_LINES;
        detailsData.widthHint = 300;
        details.setLayoutData(detailsData);
        AccessibleName.set(details, "folders.problems");

        table.setInput(edit.folders());
        select();
    }

    private TableViewer table() {
        Composite holder = new Composite(control, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        TableViewer viewer = new TableViewer(holder, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        AccessibleName.set(viewer.getTable(), "folders.table");
        column(viewer, layout, "folders.column.folder", 60)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(folder -> leftToRight(folder.toString())));
        column(viewer, layout, "folders.column.read", 40)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(folder -> whatWasRead((Path) folder)));
        viewer.addSelectionChangedListener(event -> select());
        return viewer;
    }

    private static TableViewerColumn column(TableViewer viewer, TableColumnLayout layout, String key, int weight) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEAD);
        column.getColumn().setText(Texts.text(key));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, COLUMN_MINIMUM, true));
        return column;
    }

    private static Button button(Composite parent, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(Texts.text(key));
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    Control control() {
        return control;
    }

    /** Shows what was read. */
    void show(RuleList rules) {
        read.clear();
        rules.folders().forEach(folder -> read.put(folder.folder(), folder));
        table.refresh();
        select();
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        table.setInput(other.folders());
        select();
    }

    private String whatWasRead(Path folder) {
        FolderRules rules = read.get(folder);
        if (rules == null) {
            return Texts.text("rules.reading");
        }
        if (!rules.readable()) {
            return Texts.text("folders.unreadable");
        }
        String count = Texts.count("rules.count", rules.rules());
        return rules.problems().isEmpty()
                ? count
                : Texts.text(
                        "folders.both",
                        Map.of(
                                "rules",
                                count,
                                "problems",
                                Texts.count(
                                        "folders.problemCount", rules.problems().size())));
    }

    private void select() {
        int at = table.getTable().getSelectionIndex();
        int last = edit.folders().size() - 1;
        remove.setEnabled(at >= 0);
        up.setEnabled(at > 0);
        down.setEnabled(at >= 0 && at < last);
        FolderRules rules = at < 0 ? null : read.get(edit.folders().get(at));
        details.setText(rules == null ? "" : problems(rules));
    }

    private static String problems(FolderRules rules) {
        if (!rules.readable()) {
            return Texts.text("folders.unreadable.long");
        }
        if (rules.problems().isEmpty()) {
            return Texts.text("folders.fine");
        }
        Catalogue diagnostics = Catalogue.diagnostics(WorkbenchLanguage.get());
        return rules.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> line(problem, diagnostics))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Diagnostic problem, Catalogue diagnostics) {
        String sentence = diagnostics.text(problem.message());
        Place place = problem.place();
        if (place == null || place.file().isEmpty()) {
            return Visible.line(sentence);
        }
        String line = place.region().isWhole() ? "" : ":" + place.region().line();
        // A line that begins with a path would run from left to right as a whole.
        String direction = diagnostics.language().rightToLeft() ? "\u200f" : "";
        return direction + leftToRight(place.file() + line) + ": " + Visible.line(sentence);
    }

    /** A path, kept left to right within words of any direction. */
    private static String leftToRight(String path) {
        return Isolates.code(Visible.line(path));
    }

    private void add() {
        DirectoryDialog dialog = new DirectoryDialog(control.getShell(), SWT.SHEET);
        dialog.setText(Texts.text("folders.choose"));
        dialog.setMessage(Texts.text("folders.choose.message"));
        String chosen = dialog.open();
        if (chosen != null) {
            add(Path.of(chosen));
        }
    }

    /** Adds a folder at the end, unless it is there already. */
    void add(Path folder) {
        List<Path> folders = new ArrayList<>(edit.folders());
        Path added = folder.toAbsolutePath().normalize();
        if (!folders.contains(added)) {
            folders.add(added);
        }
        change(folders, added);
    }

    private void remove() {
        int at = table.getTable().getSelectionIndex();
        List<Path> folders = new ArrayList<>(edit.folders());
        folders.remove(at);
        change(folders, folders.isEmpty() ? null : folders.get(Math.min(at, folders.size() - 1)));
    }

    private void move(int by) {
        int at = table.getTable().getSelectionIndex();
        List<Path> folders = new ArrayList<>(edit.folders());
        Path moved = folders.remove(at);
        folders.add(at + by, moved);
        change(folders, moved);
    }

    private void change(List<Path> folders, @Nullable Path selected) {
        edit.setFolders(folders);
        table.setInput(edit.folders());
        table.setSelection(selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected), true);
        select();
        changed.run();
    }
}
