package org.sahab.ui.settings;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Labels;

/** The rules by dimension, to be switched on and off, with a field that filters by title, id, category or severity. */
final class RuleTree {

    private static final int COLUMN_MINIMUM = 60;

    /** With more rules the groups are closed at first: the items of thousands take longer to make than a user likes to wait. */
    private static final int MOST_EXPANDED = 200;

    private final Labels labels = Labels.in(WorkbenchLanguage.get());
    private final FilteredTree filtered;
    private final CheckboxTreeViewer viewer;
    private SettingsEdit edit;

    /**
     * Makes the tree.
     *
     * @param selected is told the rules that are selected; those of a group count as selected with it
     */
    RuleTree(Composite parent, SettingsEdit edit, Consumer<List<RuleDescriptor>> selected) {
        this.edit = edit;
        PatternFilter filter = new ByAllColumns();
        filter.setIncludeLeadingWildcard(true);
        filtered = new Checkable(parent, filter);
        filtered.setInitialText(Texts.text("rules.filter"));
        viewer = (CheckboxTreeViewer) filtered.getViewer();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Nodes());
        viewer.setComparator(new ByTitle());
        viewer.setCheckStateProvider(new Checks());
        addColumns();
        viewer.getTree().setHeaderVisible(true);
        AccessibleName.set(viewer.getTree(), "rules.tree");
        filtered.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.addCheckStateListener(event -> check((RuleNode) event.getElement(), event.getChecked()));
        viewer.addSelectionChangedListener(event -> selected.accept(selection()));
    }

    private void addColumns() {
        TreeColumnLayout layout = new TreeColumnLayout();
        for (RuleColumn column : RuleColumn.values()) {
            TreeViewerColumn shown = new TreeViewerColumn(viewer, SWT.LEAD);
            shown.getColumn().setText(column.title());
            shown.getColumn().setMoveable(false);
            shown.setLabelProvider(ColumnLabelProvider.createTextProvider(node -> text(column, (RuleNode) node)));
            layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.weight(), COLUMN_MINIMUM, true));
        }
        viewer.getTree().getParent().setLayout(layout);
    }

    /** Shows rules; what was selected and open stays so. */
    void show(Collection<RuleDescriptor> rules) {
        Set<String> ids = new HashSet<>();
        selection().forEach(rule -> ids.add(rule.id()));
        List<RuleNode.Group> groups = RuleNode.groups(rules);
        viewer.getTree().setRedraw(false);
        viewer.setInput(groups);
        if (rules.size() <= MOST_EXPANDED) {
            viewer.expandAll();
        }
        List<RuleNode.Leaf> selected = groups.stream()
                .flatMap(group -> group.leaves().stream())
                .filter(leaf -> ids.contains(leaf.rule().id()))
                .toList();
        viewer.setSelection(new StructuredSelection(selected), true);
        viewer.getTree().setRedraw(true);
    }

    /** Shows other choices. */
    void show(SettingsEdit other) {
        edit = other;
        viewer.refresh();
    }

    /** Shows the choices for the selected rules again. */
    void updateSelection() {
        update(Stream.of(viewer.getStructuredSelection().toArray()).map(RuleNode.class::cast));
    }

    /** Only what may have changed, as a tree of thousands takes long to refresh. */
    private void update(Stream<RuleNode> nodes) {
        Set<RuleNode> changed = new LinkedHashSet<>();
        nodes.forEach(node -> {
            switch (node) {
                case RuleNode.Leaf leaf -> {
                    changed.add(leaf);
                    changed.add(leaf.group());
                }
                case RuleNode.Group group -> {
                    changed.add(group);
                    changed.addAll(group.leaves());
                }
            }
        });
        viewer.update(changed.toArray(), null);
    }

    /** Switches all rules that pass the filter on or off. */
    void checkAll(boolean on) {
        if (viewer.getInput() instanceof List<?> groups) {
            groups.forEach(group -> set((RuleNode) group, on));
            update(groups.stream().map(RuleNode.class::cast));
        }
    }

    private void check(RuleNode node, boolean on) {
        set(node, on);
        update(Stream.of(node));
    }

    private void set(RuleNode node, boolean on) {
        leaves(node).forEach(leaf -> edit.setOn(leaf.rule(), on));
    }

    private List<RuleDescriptor> selection() {
        return Stream.of(viewer.getStructuredSelection().toArray())
                .flatMap(node -> leaves((RuleNode) node))
                .map(RuleNode.Leaf::rule)
                .distinct()
                .toList();
    }

    /** A rule itself, or those of a group that the filter leaves to be seen. */
    private Stream<RuleNode.Leaf> leaves(RuleNode node) {
        return switch (node) {
            case RuleNode.Leaf leaf -> Stream.of(leaf);
            case RuleNode.Group group -> group.leaves().stream().filter(leaf -> passes(leaf, group));
        };
    }

    private boolean passes(RuleNode.Leaf leaf, RuleNode.Group group) {
        for (ViewerFilter filter : viewer.getFilters()) {
            if (!filter.select(viewer, group, leaf)) {
                return false;
            }
        }
        return true;
    }

    private String text(RuleColumn column, RuleNode node) {
        return column.text(node, edit, labels);
    }

    /** A filtered tree whose items have boxes to check. */
    private static final class Checkable extends FilteredTree {

        Checkable(Composite parent, PatternFilter filter) {
            super(
                    parent,
                    SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL,
                    filter,
                    true,
                    true);
        }

        @Override
        protected TreeViewer doCreateTreeViewer(Composite parent, int style) {
            return new CheckboxTreeViewer(parent, style | SWT.CHECK);
        }
    }

    /** A rule passes if any of its columns or the name of its group does. */
    private final class ByAllColumns extends PatternFilter {

        @Override
        protected boolean isLeafMatch(Viewer tree, Object element) {
            if (!(element instanceof RuleNode.Leaf leaf)) {
                return false;
            }
            StringBuilder words = new StringBuilder(text(RuleColumn.TITLE, leaf.group()));
            for (RuleColumn column : RuleColumn.values()) {
                words.append(' ').append(text(column, leaf));
            }
            return wordMatches(words.toString());
        }
    }

    private final class ByTitle extends ViewerComparator {

        @Override
        public int category(Object element) {
            return element instanceof RuleNode.Group group ? group.dimension().ordinal() : 0;
        }

        @Override
        public int compare(Viewer tree, Object one, Object other) {
            int categories = category(one) - category(other);
            return categories != 0
                    ? categories
                    : getComparator()
                            .compare(text(RuleColumn.TITLE, (RuleNode) one), text(RuleColumn.TITLE, (RuleNode) other));
        }
    }

    /** A group is checked if any of its rules is on, and grey if not all are. */
    private final class Checks implements ICheckStateProvider {

        @Override
        public boolean isChecked(Object node) {
            return ((RuleNode) node).rules().stream().anyMatch(edit::isOn);
        }

        @Override
        public boolean isGrayed(Object node) {
            return isChecked(node) && !((RuleNode) node).rules().stream().allMatch(edit::isOn);
        }
    }

    private static final class Nodes implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return input instanceof List<?> groups ? groups.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof RuleNode.Group group ? group.leaves().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof RuleNode.Leaf leaf ? leaf.group() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof RuleNode.Group;
        }
    }
}
