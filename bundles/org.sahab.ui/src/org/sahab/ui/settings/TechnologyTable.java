package org.sahab.ui.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sahab.report.wording.Visible;
import org.sahab.ui.settings.RuleLabels.Technology;

/** The technologies to move from, or to, each with the number of rules that it selects and a box to check. */
final class TechnologyTable {

    private static final int LINES = 8;

    private final Table table;
    private List<Technology> technologies = List.of();
    private SortedSet<String> chosen = new TreeSet<>();

    /**
     * Makes the table, with its name above it.
     *
     * @param key of the name
     * @param changed is told of every choice
     */
    TechnologyTable(Composite parent, String key, Runnable changed) {
        Composite both = new Composite(parent, SWT.NONE);
        both.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayoutFactory.fillDefaults().applyTo(both);
        new Label(both, SWT.NONE).setText(Texts.text(key));
        Composite holder = new Composite(both, SWT.NONE);
        table = new Table(holder, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        AccessibleName.set(table, key + ".name");
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        column(layout, "selection.technology", SWT.LEAD, 70);
        column(layout, "selection.rules", SWT.TRAIL, 30);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = table.getItemHeight() * LINES + table.getHeaderHeight();
        holder.setLayoutData(data);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                choose((String) item.getData(), item.getChecked());
                changed.run();
            }
        });
    }

    private void column(TableColumnLayout layout, String key, int style, int weight) {
        TableColumn column = new TableColumn(table, style);
        column.setText(Texts.text(key));
        layout.setColumnData(column, new ColumnWeightData(weight, 40, true));
    }

    private void choose(String name, boolean on) {
        chosen = new TreeSet<>(chosen);
        if (on) {
            chosen.add(name);
        } else {
            chosen.remove(name);
        }
    }

    /** The names that are checked. */
    SortedSet<String> chosen() {
        return chosen;
    }

    /** Shows what can be chosen. */
    void show(List<Technology> all) {
        technologies = all;
        fill();
    }

    /** Shows what is chosen. */
    void choose(SortedSet<String> names) {
        chosen = new TreeSet<>(names);
        fill();
    }

    private void fill() {
        List<Technology> rows = new ArrayList<>(technologies);
        Set<String> known = new HashSet<>();
        technologies.forEach(technology -> known.add(technology.name()));
        // What was chosen for rules that are gone stays in sight, so that it can be taken back.
        chosen.stream().filter(name -> !known.contains(name)).forEach(name -> rows.add(0, new Technology(name, 0)));
        table.setRedraw(false);
        try {
            table.setItemCount(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Technology row = rows.get(i);
                TableItem item = table.getItem(i);
                item.setData(row.name());
                item.setText(0, Visible.line(row.name()));
                item.setText(1, Texts.number(row.rules()));
                item.setChecked(chosen.contains(row.name()));
            }
        } finally {
            table.setRedraw(true);
        }
    }
}
