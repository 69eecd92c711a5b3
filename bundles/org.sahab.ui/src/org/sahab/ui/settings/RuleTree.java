package org.sahab.ui.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Labels;

/**
 * The rules in groups, to be switched on and off, with a field that filters by title, id, category or severity. Rows are made
 * when they are seen for the first time, so that the number of rules does not matter.
 */
final class RuleTree {

    private static final int COLUMN_MINIMUM = 60;
    private static final int TYPING_MILLISECONDS = 150;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** With more rules the groups are closed at first, so that all of them are seen. */
    private static final int MOST_EXPANDED = 200;

    private final Labels labels = Labels.in(WorkbenchLanguage.get());
    private final Text filter;
    private final Tree tree;
    private final Consumer<List<RuleDescriptor>> selected;
    private final Runnable filtering = this::filter;
    private List<RuleNode.Group> all = List.of();
    private List<RuleNode.Group> shown = List.of();
    private SettingsEdit edit;

    /**
     * Makes the tree.
     *
     * @param selected is told the rules that are selected; those of a group count as selected with it
     */
    RuleTree(Composite parent, SettingsEdit edit, Consumer<List<RuleDescriptor>> selected) {
        this.edit = edit;
        this.selected = selected;
        Composite both = new Composite(parent, SWT.NONE);
        both.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayoutFactory.fillDefaults().applyTo(both);
        filter = new Text(both, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage(Texts.text("rules.filter"));
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        AccessibleName.set(filter, "rules.filter");
        Composite holder = new Composite(both, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new Tree(
                holder,
                SWT.VIRTUAL | SWT.CHECK | SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        addColumns(holder);
        tree.setHeaderVisible(true);
        AccessibleName.set(tree, "rules.tree");
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Selection, this::selected);
        tree.addListener(SWT.DefaultSelection, event -> {
            if (event.item instanceof TreeItem item && item.getItemCount() > 0) {
                item.setExpanded(!item.getExpanded());
            }
        });
        filter.addListener(SWT.Modify, event -> filter.getDisplay().timerExec(TYPING_MILLISECONDS, filtering));
        filter.addListener(SWT.DefaultSelection, event -> filtering.run());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && tree.getItemCount() > 0) {
                tree.setFocus();
                event.doit = false;
            }
        });
    }

    private void addColumns(Composite holder) {
        TreeColumnLayout layout = new TreeColumnLayout();
        for (RuleColumn column : RuleColumn.values()) {
            TreeColumn made = new TreeColumn(tree, SWT.LEAD);
            made.setText(column.title());
            layout.setColumnData(made, new ColumnWeightData(column.weight(), COLUMN_MINIMUM, true));
        }
        holder.setLayout(layout);
    }

    // ---- rows

    /** Shows rules; what was selected and open stays so. */
    void show(List<RuleNode.Group> groups) {
        boolean first = all.isEmpty();
        all = List.copyOf(groups);
        boolean few = all.stream().mapToInt(group -> group.leaves().size()).sum() <= MOST_EXPANDED;
        showRows(first && few || !filter.getText().isBlank());
    }

    private void filter() {
        if (!tree.isDisposed()) {
            showRows(!filter.getText().isBlank() || sizeOf(all) <= MOST_EXPANDED);
        }
    }

    private static int sizeOf(List<RuleNode.Group> groups) {
        return groups.stream().mapToInt(group -> group.leaves().size()).sum();
    }

    private void showRows(boolean expanded) {
        Set<String> ids = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (TreeItem item : tree.getSelection()) {
            switch (item.getData()) {
                case RuleNode.Leaf leaf -> ids.add(leaf.rule().id());
                case RuleNode.Group group -> groups.add(group.title());
                case null, default -> {}
            }
        }
        Set<String> open = new HashSet<>();
        for (TreeItem item : tree.getItems()) {
            if (item.getExpanded() && item.getData() instanceof RuleNode node) {
                open.add(node.title());
            }
        }
        shown = passing();
        boolean few = sizeOf(shown) <= MOST_EXPANDED;
        List<TreeItem> again = new ArrayList<>();
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            tree.setItemCount(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                RuleNode.Group group = shown.get(i);
                boolean holdsSelected = group.leaves().stream()
                        .anyMatch(leaf -> ids.contains(leaf.rule().id()));
                if (groups.contains(group.title())) {
                    again.add(item(tree.getItem(i), group));
                }
                if (expanded && few || open.contains(group.title()) || holdsSelected) {
                    item(tree.getItem(i), group).setExpanded(true);
                }
                if (holdsSelected) {
                    addSelected(tree.getItem(i), group, ids, again);
                }
            }
            tree.setSelection(again.toArray(TreeItem[]::new));
        } finally {
            tree.setRedraw(true);
        }
        selected.accept(selection());
    }

    private void addSelected(TreeItem item, RuleNode.Group group, Set<String> ids, List<TreeItem> selection) {
        for (int i = 0; i < group.leaves().size(); i++) {
            RuleNode.Leaf leaf = group.leaves().get(i);
            if (ids.contains(leaf.rule().id())) {
                selection.add(item(item.getItem(i), leaf));
            }
        }
    }

    /** What passes the filter: every word must be found in a rule. */
    private List<RuleNode.Group> passing() {
        List<String> words = Stream.of(BLANKS.split(filter.getText().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(group -> group.with(group.leaves().stream()
                        .filter(leaf -> words.stream().allMatch(word -> passes(leaf, word)))
                        .toList()))
                .filter(group -> !group.leaves().isEmpty())
                .toList();
    }

    private boolean passes(RuleNode.Leaf leaf, String word) {
        return leaf.words().contains(word)
                || RuleColumn.SEVERITY
                        .text(leaf, edit, labels)
                        .toLowerCase(Locale.ROOT)
                        .contains(word);
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        List<? extends RuleNode> siblings =
                parent == null ? shown : parent.getData() instanceof RuleNode.Group group ? group.leaves() : List.of();
        if (event.index < siblings.size()) {
            fill(item, siblings.get(event.index));
        }
    }

    private TreeItem item(TreeItem item, RuleNode node) {
        if (item.getData() != node) {
            fill(item, node);
        }
        return item;
    }

    private void fill(TreeItem item, RuleNode node) {
        item.setData(node);
        item.setText(Stream.of(RuleColumn.values())
                .map(column -> column.text(node, edit, labels))
                .toArray(String[]::new));
        showState(item, node);
        if (node instanceof RuleNode.Group group) {
            item.setItemCount(group.leaves().size());
        }
    }

    /** A group is checked if any of its rules is on, and grey if not all are. What its labels leave out looks disabled. */
    private void showState(TreeItem item, RuleNode node) {
        boolean any = node.rules().stream().anyMatch(edit::isOn);
        item.setChecked(any);
        item.setGrayed(any && !node.rules().stream().allMatch(edit::isOn));
        boolean out = node.rules().stream().noneMatch(edit::isSelected);
        item.setForeground(out ? item.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        update();
    }

    /** Shows the choices of all rows that have been made. */
    void update() {
        for (TreeItem item : tree.getItems()) {
            update(item);
        }
    }

    private void update(TreeItem item) {
        if (item.getData() instanceof RuleNode node) {
            item.setText(RuleColumn.SEVERITY.ordinal(), RuleColumn.SEVERITY.text(node, edit, labels));
            showState(item, node);
            if (node instanceof RuleNode.Group) {
                for (TreeItem child : item.getItems()) {
                    update(child);
                }
            }
        }
    }

    /** Shows the choices for the selected rules again. */
    void updateSelection() {
        Set<TreeItem> changed = new LinkedHashSet<>();
        for (TreeItem item : tree.getSelection()) {
            TreeItem parent = item.getParentItem();
            changed.add(parent == null ? item : parent);
        }
        changed.forEach(this::update);
    }

    // ---- choices

    /** Switches all rules that pass the filter on or off. */
    void checkAll(boolean on) {
        shown.forEach(group -> set(group, on));
        update();
    }

    private void selected(Event event) {
        if (event.detail != SWT.CHECK) {
            selected.accept(selection());
        } else if (event.item instanceof TreeItem item && item.getData() instanceof RuleNode node) {
            set(node, item.getChecked());
            update(item.getParentItem() == null ? item : item.getParentItem());
        }
    }

    private void set(RuleNode node, boolean on) {
        node.rules().forEach(rule -> edit.setOn(rule, on));
    }

    private List<RuleDescriptor> selection() {
        return Stream.of(tree.getSelection())
                .map(TreeItem::getData)
                .filter(RuleNode.class::isInstance)
                .flatMap(node -> ((RuleNode) node).rules().stream())
                .distinct()
                .toList();
    }
}
