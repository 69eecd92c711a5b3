package org.sahab.ui.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.label.LabelSelector;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.settings.RuleStock.Read;
import org.sahab.ui.settings.RuleStock.ReadFile;
import org.sahab.ui.settings.RuleStock.ReadFolder;
import org.sahab.ui.settings.RuleStock.ReadSet;

/**
 * The folders and files of further rules, in the order in which they are read, with the rule sets and files that were found in
 * them; and what there is to know of the one that is selected.
 */
final class FoldersTab {

    private static final int COLUMN_MINIMUM = 80;

    /** So many rule sets are seen at once. */
    private static final int MOST_EXPANDED = 100;

    private final SashForm control;
    private final TreeViewer tree;
    private final RulePage page;
    private final Button remove;
    private final Button up;
    private final Button down;
    private final Runnable changed;
    private final WhenSeen counts;
    private final WhenSeen writing;
    private final SourcePages pages = new SourcePages();
    private final Map<Path, ReadFolder> read = new HashMap<>();
    private SettingsEdit edit;
    private @Nullable RuleStock stock;

    /**
     * Makes the tab.
     *
     * @param changed is called after other folders were chosen
     */
    FoldersTab(Composite parent, SettingsEdit edit, Runnable changed) {
        this.edit = edit;
        this.changed = changed;
        control = new SashForm(parent, SWT.VERTICAL);
        Composite top = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 5).applyTo(top);

        Label lead = new Label(top, SWT.WRAP);
        lead.setText(Texts.text("folders.lead"));
        GridData leadData = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        leadData.widthHint = 300;
        lead.setLayoutData(leadData);

        tree = tree(top);
        Composite buttons = new Composite(top, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, "folders.add", this::add);
        button(buttons, "folders.addFile", this::addFile);
        remove = button(buttons, "folders.remove", this::remove);
        up = button(buttons, "folders.up", () -> move(-1));
        down = button(buttons, "folders.down", () -> move(1));

        page = new RulePage(control, SWT.BORDER);
        page.onInnerLink(address -> pages.place(address).ifPresent(this::open));
        control.setWeights(3, 2);
        counts = new WhenSeen(control, this::showCounts);
        writing = new WhenSeen(control, this::write);

        tree.setInput(edit.folders());
        select();
    }

    private TreeViewer tree(Composite parent) {
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TreeColumnLayout layout = new TreeColumnLayout();
        holder.setLayout(layout);
        // Virtual for the sake of its rows, which then all have the same height.
        TreeViewer viewer = new TreeViewer(holder, SWT.VIRTUAL | SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Parts());
        viewer.getTree().setHeaderVisible(true);
        AccessibleName.set(viewer.getTree(), "folders.table");
        column(viewer, layout, "folders.column.folder", 40)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(this::name));
        column(viewer, layout, "folders.column.read", 36)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(this::whatWasRead));
        column(viewer, layout, "folders.column.labels", 24)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(FoldersTab::technologies));
        viewer.addSelectionChangedListener(event -> select());
        viewer.addDoubleClickListener(event -> {
            Object node = viewer.getStructuredSelection().getFirstElement();
            Path file = file(node);
            if (file != null) {
                open(new RuleLine(file, 1));
            } else if (node != null) {
                viewer.setExpandedState(node, !viewer.getExpandedState(node));
            }
        });
        return viewer;
    }

    private static TreeViewerColumn column(TreeViewer viewer, TreeColumnLayout layout, String key, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEAD);
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
    void show(RuleStock found) {
        stock = found;
        read.clear();
        found.folders().forEach(folder -> read.put(folder.path(), folder));
        Object selected = tree.getStructuredSelection().getFirstElement();
        tree.getTree().setRedraw(false);
        try {
            tree.refresh();
            if (found.folders().stream()
                            .mapToInt(folder -> folder.parts().size())
                            .sum()
                    <= MOST_EXPANDED) {
                edit.folders().forEach(folder -> tree.setExpandedState(folder, true));
            }
            if (selected instanceof Path) {
                tree.setSelection(new StructuredSelection(selected), true);
            }
        } finally {
            tree.getTree().setRedraw(true);
        }
        select();
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        tree.setInput(other.folders());
        select();
    }

    /** Shows how many rules the labels select now. */
    void showSelection() {
        counts.changed();
    }

    private void showCounts() {
        for (Object expanded : tree.getVisibleExpandedElements()) {
            tree.update(((ITreeContentProvider) tree.getContentProvider()).getChildren(expanded), null);
        }
        tree.update(edit.folders().toArray(), null);
        select();
    }

    // ---- what the tree says

    /** The node of a folder is its path, so that it is there before anything was read from it. */
    private @Nullable Read read(Object node) {
        return switch (node) {
            case Path folder -> read.get(folder);
            case Read part -> part;
            default -> null;
        };
    }

    private String name(Object node) {
        return switch (node) {
            case ReadSet set -> SourcePages.words(set.name());
            case ReadFile file -> SourcePages.code(file.path().getFileName());
            default -> SourcePages.code(node);
        };
    }

    private String whatWasRead(Object node) {
        Read part = read(node);
        if (part == null) {
            return Texts.text("rules.reading");
        }
        return part instanceof ReadFolder folder && !folder.readable()
                ? Texts.text("folders.unreadable")
                : SourcePages.counts(part, edit.selector());
    }

    private static String technologies(Object node) {
        return switch (node) {
            case ReadSet set -> SourcePages.technologies(set.labels());
            case ReadFile file -> SourcePages.technologies(file.labels());
            default -> "";
        };
    }

    private void select() {
        Object node = tree.getStructuredSelection().getFirstElement();
        int at = node instanceof Path folder ? edit.folders().indexOf(folder) : -1;
        int last = edit.folders().size() - 1;
        remove.setEnabled(at >= 0);
        up.setEnabled(at > 0);
        down.setEnabled(at >= 0 && at < last);
        writing.changed();
    }

    private void write() {
        Object node = tree.getStructuredSelection().getFirstElement();
        LabelSelector selector = edit.selector();
        Read part = node == null ? null : read(node);
        if (part != null) {
            page.show(pages.page(part, selector));
        } else if (stock != null && !stock.problems().isEmpty()) {
            page.show(pages.page(stock));
        } else {
            page.showSentence(Texts.text(edit.folders().isEmpty() ? "folders.none" : "folders.select"));
        }
    }

    /** The file that a node is. */
    private static @Nullable Path file(@Nullable Object node) {
        if (node instanceof ReadFile file) {
            return file.path();
        }
        return node instanceof Path path && Files.isRegularFile(path) ? path : null;
    }

    // ---- what can be done

    private void open(RuleLine place) {
        OpenedBehind.open(control.getShell(), place);
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

    private void addFile() {
        FileDialog dialog = new FileDialog(control.getShell(), SWT.SHEET | SWT.OPEN);
        dialog.setText(Texts.text("folders.chooseFile"));
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            add(Path.of(chosen));
        }
    }

    /** Adds a folder or file at the end, unless it is there already. */
    void add(Path folder) {
        List<Path> folders = new ArrayList<>(edit.folders());
        Path added = folder.toAbsolutePath().normalize();
        if (!folders.contains(added)) {
            folders.add(added);
        }
        change(folders, added);
    }

    private void remove() {
        int at = selectedFolder();
        List<Path> folders = new ArrayList<>(edit.folders());
        folders.remove(at);
        change(folders, folders.isEmpty() ? null : folders.get(Math.min(at, folders.size() - 1)));
    }

    private void move(int by) {
        int at = selectedFolder();
        List<Path> folders = new ArrayList<>(edit.folders());
        Path moved = folders.remove(at);
        folders.add(at + by, moved);
        change(folders, moved);
    }

    private int selectedFolder() {
        return tree.getStructuredSelection().getFirstElement() instanceof Path folder
                ? edit.folders().indexOf(folder)
                : -1;
    }

    private void change(List<Path> folders, @Nullable Path selected) {
        edit.setFolders(folders);
        tree.setInput(edit.folders());
        tree.setSelection(selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected), true);
        select();
        changed.run();
    }

    private final class Parts implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return input instanceof List<?> folders ? folders.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object node) {
            Read part = read(node);
            // A file that the settings name is all that there is below it.
            return part == null || node instanceof Path path && Files.isRegularFile(path)
                    ? new Object[0]
                    : part.parts().toArray();
        }

        @Override
        public @Nullable Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return getChildren(node).length > 0;
        }
    }
}
