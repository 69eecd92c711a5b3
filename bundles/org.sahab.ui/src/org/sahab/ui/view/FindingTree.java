package org.sahab.ui.view;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sahab.report.wording.Visible;

/**
 * The tree of an outline. Rows are made when they are seen for the first time, so that the number of findings does not matter;
 * what is open and selected stays so when another outline has the same rows.
 */
final class FindingTree {

    /** Widths in characters; message and place share what is left. */
    private static final Map<Column, Integer> CHARACTERS =
            Map.of(Column.CATEGORY, 16, Column.EFFORT, 8, Column.CONFIDENCE, 14);

    /** Shares and least widths, in characters, of the columns that take what is left. */
    private static final Map<Column, Integer> SHARES = Map.of(Column.WHAT, 60, Column.PLACE, 40);

    private static final Map<Column, Integer> LEAST = Map.of(Column.WHAT, 44, Column.PLACE, 20);

    private static final int SHORTEST_COLUMN_PIXELS = 20;

    /** Arrow, picture and gaps before a text, and how much deeper each level stands. */
    private static final int BESIDE_TEXT_PIXELS = 48;

    private static final int INDENT_PIXELS = 18;

    /** Opening all rows at once must not keep the user waiting. */
    private static final int MOST_OPENED = 5_000;

    private final Tree tree;
    private final Map<Column, TreeColumn> columns = new EnumMap<>(Column.class);
    private final RowTexts texts;
    private final RowImages images;
    private Outline outline = Outline.EMPTY;
    private int rowsMade;

    /**
     * A tree that fills its parent.
     *
     * @param state widths of columns, where they are known, and their order
     * @param clicked hears of clicks on the heads of columns
     */
    FindingTree(
            Composite parent,
            Texts words,
            RowTexts texts,
            RowImages images,
            ViewState state,
            Consumer<Column> clicked) {
        Map<Column, Integer> widths = state.widths();
        this.texts = texts;
        this.images = images;
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setHeaderVisible(true);
        tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = words.text("tree.name");
                }
            }
        });
        double character = character();
        for (Column column : Column.values()) {
            TreeColumn head = new TreeColumn(tree, column == Column.EFFORT ? SWT.RIGHT : SWT.LEFT);
            head.setText(words.text("column." + column));
            head.setMoveable(column != Column.WHAT);
            head.addListener(SWT.Selection, event -> clicked.accept(column));
            columns.put(column, head);
            Integer characters = CHARACTERS.get(column);
            if (characters == null) {
                // Their relation is kept, not their widths: the view may have another size by now.
                int share = widths.keySet().containsAll(SHARES.keySet()) ? widths.get(column) : SHARES.get(column);
                layout.setColumnData(
                        head, new ColumnWeightData(share, (int) Math.round(LEAST.get(column) * character), true));
            } else {
                int width = widths.getOrDefault(column, (int) Math.round(characters * character));
                layout.setColumnData(head, new ColumnPixelData(Math.max(SHORTEST_COLUMN_PIXELS, width), true, false));
            }
        }
        tree.setColumnOrder(state.columns().stream().mapToInt(Column::ordinal).toArray());
        tree.addListener(SWT.SetData, this::fill);
        if (isMirrored()) {
            columns.get(Column.WHAT).addListener(SWT.Resize, event -> shortenAnew());
        }
    }

    private double character() {
        GC gc = new GC(tree);
        try {
            gc.setFont(tree.getFont());
            return gc.getFontMetrics().getAverageCharacterWidth();
        } finally {
            gc.dispose();
        }
    }

    Tree control() {
        return tree;
    }

    /** How many rows have been made, of all that there are. */
    int rowsMade() {
        return rowsMade;
    }

    /** The widths of the columns, in pixels. */
    Map<Column, Integer> widths() {
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        columns.forEach((column, head) -> widths.put(column, head.getWidth()));
        return widths;
    }

    /** The columns as the reader has put them. */
    List<Column> columns() {
        return IntStream.of(tree.getColumnOrder())
                .mapToObj(index -> Column.values()[index])
                .toList();
    }

    /** Shows which column decides. */
    void showOrder(Order order) {
        tree.setSortColumn(columns.get(order.column()));
        tree.setSortDirection(order.reversed() ? SWT.DOWN : SWT.UP);
    }

    // ---- rows

    /** Shows another outline; what was open and selected stays so as far as it is still there. */
    void show(Outline next) {
        List<List<String>> open = new ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            addOpen(item, List.of(), open);
        }
        List<List<String>> selected = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            selected.add(keys(item));
        }
        List<String> top = tree.getTopItem() == null ? List.of() : keys(tree.getTopItem());
        tree.setRedraw(false);
        try {
            outline = next;
            tree.setItemCount(0);
            tree.setItemCount(next.roots().size());
            open.forEach(keys -> itemOf(keys, true).ifPresent(item -> item.setExpanded(true)));
            select(selected.stream()
                    .flatMap(keys -> itemOf(keys, true).stream())
                    .toList());
            itemOf(top, false).ifPresent(tree::setTopItem);
        } finally {
            tree.setRedraw(true);
        }
    }

    private void select(List<TreeItem> items) {
        tree.setSelection(items.toArray(TreeItem[]::new));
    }

    private static void addOpen(TreeItem item, List<String> above, List<List<String>> open) {
        if (item.getData() instanceof Row row && item.getExpanded()) {
            List<String> keys = new ArrayList<>(above);
            keys.add(row.key());
            open.add(keys);
            for (TreeItem child : item.getItems()) {
                addOpen(child, keys, open);
            }
        }
    }

    private static List<String> keys(TreeItem item) {
        List<String> keys = new ArrayList<>();
        for (TreeItem at = item; at != null; at = at.getParentItem()) {
            if (at.getData() instanceof Row row) {
                keys.add(0, row.key());
            }
        }
        return keys;
    }

    private Optional<TreeItem> itemOf(List<String> keys, boolean whole) {
        List<Row> path = outline.withKeys(keys);
        if (path.isEmpty() || whole && path.size() < keys.size()) {
            return Optional.empty();
        }
        return Optional.of(item(path));
    }

    /** The item at the end of a path from a root; it and those above are made. */
    private TreeItem item(List<Row> path) {
        TreeItem item = null;
        List<? extends Row> siblings = outline.roots();
        for (Row row : path) {
            int index = indexOf(siblings, row);
            item = item == null ? tree.getItem(index) : item.getItem(index);
            if (item.getData() == null) {
                fill(item, row);
            }
            siblings = row.children();
        }
        if (item == null) {
            throw new IllegalArgumentException("An empty path leads nowhere");
        }
        return item;
    }

    /** By identity: equality of groups would compare all that is below. */
    private static int indexOf(List<? extends Row> rows, Row row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such row: " + row.key());
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        List<? extends Row> siblings = parent == null ? outline.roots() : ((Row) parent.getData()).children();
        if (event.index < siblings.size()) {
            fill(item, siblings.get(event.index));
        }
    }

    private void fill(TreeItem item, Row row) {
        rowsMade++;
        item.setData(row);
        String[] cells = new String[Column.values().length];
        for (Column column : Column.values()) {
            cells[column.ordinal()] = texts.text(row, column);
        }
        if (isMirrored()) {
            cells[Column.WHAT.ordinal()] = shortened(cells[Column.WHAT.ordinal()], depth(item));
        }
        item.setText(cells);
        item.setImage(images.of(row));
        item.setItemCount(row.children().size());
    }

    private boolean isMirrored() {
        return (tree.getStyle() & SWT.MIRRORED) != 0;
    }

    /**
     * A mirrored tree of GTK shows the end of a text that is too long for its column, where it should show the start. So what
     * would not be seen is taken away.
     */
    private String shortened(String text, int depth) {
        int room = columns.get(Column.WHAT).getWidth() - BESIDE_TEXT_PIXELS - depth * INDENT_PIXELS;
        if (!startsRightToLeft(text) || room <= 0) {
            return text;
        }
        GC gc = new GC(tree);
        try {
            gc.setFont(tree.getFont());
            String shown = text;
            int width = gc.textExtent(shown).x;
            while (width > room && shown.length() > 2) {
                shown = Visible.cut(text, Math.max(2, Math.min(shown.length() - 1, shown.length() * room / width)));
                width = gc.textExtent(shown).x;
            }
            return shown;
        } finally {
            gc.dispose();
        }
    }

    private static boolean startsRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private void shortenAnew() {
        for (TreeItem item : tree.getItems()) {
            shortenAnew(item, 0);
        }
    }

    private void shortenAnew(TreeItem item, int depth) {
        if (item.getData() instanceof Row row) {
            item.setText(Column.WHAT.ordinal(), shortened(texts.text(row, Column.WHAT), depth));
            if (item.getExpanded()) {
                for (TreeItem child : item.getItems()) {
                    shortenAnew(child, depth + 1);
                }
            }
        }
    }

    private static int depth(TreeItem item) {
        int depth = 0;
        for (TreeItem at = item.getParentItem(); at != null; at = at.getParentItem()) {
            depth++;
        }
        return depth;
    }

    /** The selected rows, from top to bottom. */
    List<Row> selection() {
        List<Row> rows = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof Row row) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Selects a row, and opens those above it. */
    void reveal(List<Row> path) {
        for (int depth = 1; depth < path.size(); depth++) {
            item(path.subList(0, depth)).setExpanded(true);
        }
        TreeItem item = item(path);
        tree.setSelection(item);
        tree.showItem(item);
    }

    /** Opens or closes a row. */
    void toggle(Row row) {
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() == row) {
                item.setExpanded(!item.getExpanded());
            }
        }
    }

    void collapseAll() {
        tree.setRedraw(false);
        try {
            for (TreeItem item : tree.getItems()) {
                collapse(item);
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    private static void collapse(TreeItem item) {
        if (item.getExpanded()) {
            for (TreeItem child : item.getItems()) {
                collapse(child);
            }
            item.setExpanded(false);
        }
    }

    /** Opens all groups of findings, as long as there are not too many rows. */
    void expandAll() {
        int room = MOST_OPENED;
        tree.setRedraw(false);
        try {
            for (Row root : outline.roots()) {
                if (root instanceof Group group && group.kind() != Group.Kind.INCOMPLETE) {
                    room = expand(List.of(root), room);
                }
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    private int expand(List<Row> path, int room) {
        Row row = path.get(path.size() - 1);
        int left = room - row.children().size();
        if (row.children().isEmpty() || left < 0) {
            return room;
        }
        item(path).setExpanded(true);
        for (Row child : row.children()) {
            if (child instanceof Group) {
                List<Row> below = new ArrayList<>(path);
                below.add(child);
                left = expand(below, left);
            }
        }
        return left;
    }
}
