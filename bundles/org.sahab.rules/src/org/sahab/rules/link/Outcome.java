package org.sahab.rules.link;

import java.util.List;
import org.sahab.model.finding.Confidence;
import org.sahab.model.unit.Hit;

/**
 * What came of a condition.
 *
 * @param matched whether it holds
 * @param found where
 * @param everywhere whether it says something of the project as a whole, such as that a file is missing
 * @param confidence how sure it holds
 */
record Outcome(boolean matched, List<Found> found, boolean everywhere, Confidence confidence) {

    /**
     * A hit in a unit.
     *
     * @param unit index of the unit
     * @param hit the hit
     * @param confidence how sure it is, with what stands around it
     */
    record Found(int unit, Hit hit, Confidence confidence) {}

    /** Whether it found nothing, neither in a file nor of the project. */
    boolean foundNothing() {
        return found.isEmpty() && !everywhere;
    }
}
