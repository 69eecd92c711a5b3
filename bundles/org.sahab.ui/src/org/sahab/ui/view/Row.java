package org.sahab.ui.view;

import java.util.List;

/** One row of the tree. */
sealed interface Row permits Group, ShownFinding, Remark {

    /** Tells the row from its siblings, now and after the next assessment. */
    String key();

    /** The rows below. */
    default List<? extends Row> children() {
        return List.of();
    }
}
