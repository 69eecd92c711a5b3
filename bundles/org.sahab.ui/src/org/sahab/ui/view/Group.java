package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IAdaptable;
import org.jspecify.annotations.Nullable;
import org.sahab.assessment.Tally;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;

/**
 * A row that stands for others.
 *
 * @param kind what its rows have in common
 * @param key tells it from its siblings: a dimension, a rule's id, a module, a file
 * @param name what to call it
 * @param tally what its findings add up to, without what is good
 * @param findings number of findings or remarks below, at any depth
 * @param files number of files that they lie in
 * @param children the rows below
 */
record Group(Kind kind, String key, String name, Tally tally, int findings, int files, List<? extends Row> children)
        implements Row, IAdaptable {

    /** What the rows of a group have in common. */
    enum Kind {
        DIMENSION,
        RULE,
        MODULE,
        FILE,
        /** What could not be analysed, or only in part. */
        INCOMPLETE,
        /** Remarks of one kind. */
        REMARKS
    }

    /** A group of remarks. */
    static Group ofRemarks(Kind kind, String key, String name, List<? extends Row> children) {
        int remarks = children.stream()
                .mapToInt(row -> row instanceof Group group ? group.findings() : 1)
                .sum();
        return new Group(kind, key, name, Tally.NONE, remarks, 0, children);
    }

    /** Any finding below. */
    ShownFinding anyFinding() {
        Row row = this;
        while (row instanceof Group group) {
            row = group.children().get(0);
        }
        if (row instanceof ShownFinding finding) {
            return finding;
        }
        throw new IllegalStateException("Remarks have no finding");
    }

    private boolean isRemarks() {
        return kind == Kind.INCOMPLETE || kind == Kind.REMARKS;
    }

    private void addFindings(List<ShownFinding> all) {
        for (Row row : children) {
            if (row instanceof Group group) {
                group.addFindings(all);
            } else if (row instanceof ShownFinding finding) {
                all.add(finding);
            }
        }
    }

    /** A file or project stands for itself in other views, and every group of findings for these. */
    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == ShownFinding[].class && !isRemarks()) {
            List<ShownFinding> all = new ArrayList<>();
            addFindings(all);
            return adapter.cast(all.toArray(new ShownFinding[0]));
        }
        if (kind != Kind.FILE && kind != Kind.MODULE) {
            return null;
        }
        ShownFinding finding = anyFinding();
        Place place = finding.finding().place();
        Place own = kind == Kind.FILE
                ? new Place(place.module(), place.path(), Region.WHOLE)
                : new Place(place.module(), "", Region.WHOLE);
        return Workspace.adapt(finding.application(), own, adapter);
    }
}
