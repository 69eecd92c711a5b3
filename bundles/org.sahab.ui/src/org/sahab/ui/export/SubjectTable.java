package org.sahab.ui.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.sahab.report.wording.Visible;
import org.sahab.ui.settings.WorkbenchLanguage;

/** What reports can be made of, to be checked. */
final class SubjectTable {

    private static final int LINES = 6;
    private static final int COLUMN_MINIMUM = 120;

    private final DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(WorkbenchLanguage.get().locale())
            .withZone(ZoneId.systemDefault());
    private final CheckboxTableViewer viewer;

    /**
     * Makes the table.
     *
     * @param checked is called after others were checked
     */
    SubjectTable(Composite parent, Runnable checked) {
        Composite holder = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = CheckboxTableViewer.newCheckList(holder, SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = Texts.text("subjects");
                }
            }
        });
        column(layout, "subjects.name", 50)
                .setLabelProvider(
                        ColumnLabelProvider.createTextProvider(subject -> Visible.line(((Exportable) subject).name())));
        column(layout, "subjects.state", 50)
                .setLabelProvider(ColumnLabelProvider.createTextProvider(subject -> state((Exportable) subject)));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = viewer.getTable().getItemHeight() * LINES;
        holder.setLayoutData(data);
        viewer.addCheckStateListener(event -> checked.run());
    }

    private TableViewerColumn column(TableColumnLayout layout, String key, int weight) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEAD);
        column.getColumn().setText(Texts.text(key));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, COLUMN_MINIMUM, true));
        return column;
    }

    private String state(Exportable subject) {
        return switch (subject) {
            case Exportable.Unassessed unassessed -> Texts.text("subjects.unassessed");
            case Exportable.Assessed(var application) ->
                Texts.text(
                        "subjects.assessed",
                        Map.of(
                                "time", time.format(application.time()),
                                "projects",
                                        Texts.count(
                                                "subjects.projects",
                                                application.projects().size())));
        };
    }

    /** Shows these; what was checked stays so, and what has become an application is checked with its projects. */
    void show(List<Exportable> subjects, Set<String> checkedProjects) {
        Set<String> projects = new HashSet<>(checkedProjects);
        checked().forEach(subject -> projects.addAll(subject.projects()));
        viewer.setInput(subjects);
        viewer.setCheckedElements(subjects.stream()
                .filter(subject -> !Collections.disjoint(subject.projects(), projects))
                .toArray());
    }

    /** What is checked, in the order of the table. */
    List<Exportable> checked() {
        return Stream.of(viewer.getCheckedElements())
                .map(Exportable.class::cast)
                .collect(Collectors.toList());
    }

    void focus() {
        viewer.getTable().setFocus();
    }
}
