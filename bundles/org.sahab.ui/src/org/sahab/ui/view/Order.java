package org.sahab.ui.view;

import java.text.Collator;
import java.util.Comparator;
import org.sahab.assessment.Tally;

/**
 * The order of the rows below one another.
 *
 * @param column what decides first
 * @param reversed whether from the end of that column; what decides after it stays as it is
 */
record Order(Column column, boolean reversed) {

    /** What matters most stands first. */
    static final Order WORST_FIRST = new Order(Column.CATEGORY, false);

    private static final Comparator<ShownFinding> BY_PLACE =
            Comparator.comparing(ShownFinding::project).thenComparingInt(ShownFinding::position);

    private static final Comparator<ShownFinding> BY_EFFORT = Comparator.comparingInt(
                    (ShownFinding row) -> row.finding().effort())
            .reversed();

    private static final Comparator<ShownFinding> BY_CATEGORY =
            Comparator.comparing((ShownFinding row) -> row.finding().category());

    /** The order after a click on the head of a column: turned around if it decides already. */
    Order clicked(Column clicked) {
        return clicked == column ? new Order(column, !reversed) : new Order(clicked, false);
    }

    /** The order of findings; total. */
    Comparator<ShownFinding> findings() {
        return switch (column) {
            case WHAT ->
                turned(Comparator.comparing(ShownFinding::message, String.CASE_INSENSITIVE_ORDER))
                        .thenComparing(BY_PLACE);
            case CATEGORY -> turned(BY_CATEGORY).thenComparing(BY_EFFORT).thenComparing(BY_PLACE);
            case EFFORT -> turned(BY_EFFORT).thenComparing(BY_CATEGORY).thenComparing(BY_PLACE);
            case PLACE -> turned(BY_PLACE);
            case CONFIDENCE ->
                turned(Comparator.comparing((ShownFinding row) -> row.finding().confidence()))
                        .thenComparing(BY_CATEGORY)
                        .thenComparing(BY_PLACE);
        };
    }

    /** The order of groups; total. */
    Comparator<Group> groups(Collator collator) {
        Comparator<Group> byName = Comparator.comparing(Group::name, collator).thenComparing(Group::key);
        Comparator<Group> worst = Comparator.comparing(Group::tally, Tally.WORST_FIRST);
        return switch (column) {
            case WHAT, PLACE -> turned(byName);
            case CATEGORY, CONFIDENCE -> turned(worst).thenComparing(byName);
            case EFFORT ->
                turned(Comparator.comparingLong((Group group) -> group.tally().effort())
                                .reversed())
                        .thenComparing(worst)
                        .thenComparing(byName);
        };
    }

    private <T> Comparator<T> turned(Comparator<T> comparator) {
        return reversed ? comparator.reversed() : comparator;
    }
}
