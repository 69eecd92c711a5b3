package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.ui.tests.Workbench;

/** The tree by itself. */
class FindingTreeTest {

    private static final int NARROW = 200;
    private static final int WIDE = 2_000;

    private final List<Column> clicked = new ArrayList<>();

    private void with(int direction, ViewState state, Consumer<FindingTree> test) {
        onUi(() -> {
            Shell shell = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM | direction);
            try {
                Composite parent = new Composite(shell, SWT.NONE);
                parent.setSize(800, 400);
                Texts texts = Texts.in(Language.ARABIC);
                test.accept(new FindingTree(
                        parent, texts, new RowTexts(texts), new RowImages(parent), state, clicked::add));
            } finally {
                shell.dispose();
            }
        });
    }

    private static Outline outline() {
        Contents contents = Contents.of(
                List.of(new Sample("shop", "shop")
                        .finding(Sample.PATH, "shop", "src/Store.java", 4)
                        .application()),
                Language.ARABIC,
                new Remarks(Texts.in(Language.ARABIC)));
        return Outline.of(
                contents,
                Filter.WHAT_COUNTS.compile(),
                Grouping.RULE,
                Order.WORST_FIRST,
                Labels.in(Language.ARABIC),
                Texts.in(Language.ARABIC).collator());
    }

    private static String message(FindingTree tree, int width) {
        TreeColumn column = tree.control().getColumn(Column.WHAT.ordinal());
        column.setWidth(width);
        column.notifyListeners(SWT.Resize, new Event());
        return tree.control().getItem(0).getItem(0).getText(Column.WHAT.ordinal());
    }

    @Test
    void showsTheStartOfALongTextFromRightToLeft() {
        with(SWT.RIGHT_TO_LEFT, ViewState.first(false, false), tree -> {
            tree.show(outline());
            tree.expandAll();
            assertThat(message(tree, NARROW))
                    .startsWith(Sample.ARABIC.substring(0, 10))
                    .endsWith("…");
            assertThat(message(tree, WIDE)).startsWith(Sample.ARABIC).endsWith("Order.item4\u2069");
        });
    }

    @Test
    void leavesTextsAloneFromLeftToRight() {
        with(SWT.LEFT_TO_RIGHT, ViewState.first(false, false), tree -> {
            tree.show(outline());
            tree.expandAll();
            assertThat(message(tree, NARROW)).startsWith(Sample.ARABIC);
        });
    }

    @Test
    void keepsTheOrderAndTheWidthsOfColumns() {
        List<Column> columns = List.of(Column.WHAT, Column.PLACE, Column.CONFIDENCE, Column.EFFORT, Column.CATEGORY);
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        widths.put(Column.CATEGORY, 123);
        ViewState state = ViewState.first(false, false).with(widths, columns, List.of(60, 40));
        with(SWT.LEFT_TO_RIGHT, state, tree -> {
            tree.control().getParent().layout();
            assertThat(tree.columns()).isEqualTo(columns);
            assertThat(tree.widths()).containsEntry(Column.CATEGORY, 123);
        });
    }

    @Test
    void tellsOfClicksOnHeadsAndShowsWhichDecides() {
        with(SWT.LEFT_TO_RIGHT, ViewState.first(false, false), tree -> {
            TreeColumn effort = tree.control().getColumn(Column.EFFORT.ordinal());
            effort.notifyListeners(SWT.Selection, new Event());
            assertThat(clicked).containsExactly(Column.EFFORT);
            tree.showOrder(new Order(Column.EFFORT, true));
            assertThat(tree.control().getSortColumn()).isSameAs(effort);
            assertThat(tree.control().getSortDirection()).isEqualTo(SWT.DOWN);
        });
    }

    @Test
    void opensAndClosesAGroup() {
        with(SWT.LEFT_TO_RIGHT, ViewState.first(false, false), tree -> {
            tree.show(outline());
            TreeItem group = tree.control().getItem(0);
            tree.reveal(List.of(outlineRow(group)));
            tree.toggle(outlineRow(group));
            assertThat(group.getExpanded()).isTrue();
            tree.toggle(outlineRow(group));
            assertThat(group.getExpanded()).isFalse();
        });
    }

    /** A row is filled in when somebody looks at it. */
    private static Row outlineRow(TreeItem item) {
        assertThat(item.getText()).isNotEmpty();
        return (Row) item.getData();
    }
}
