package org.sahab.model.unit;

import java.util.List;
import org.sahab.model.finding.Region;

/**
 * A comment or an annotation in a file that asks not to count what rules find in a stretch of it.
 *
 * @param rules ids of the rules, as written: former ids and ids of no rule among them
 * @param reason why, {@code ""} if nothing was said
 * @param annotation whether it is an annotation, which cannot hold a reason
 * @param region the comment or annotation
 * @param from offset of the stretch
 * @param to offset after the stretch; equal to {@code from} if there is no code that it could speak of
 */
public record UnitSuppression(List<String> rules, String reason, boolean annotation, Region region, int from, int to) {

    /** Copies the rules. */
    public UnitSuppression {
        rules = List.copyOf(rules);
    }

    /** Whether it speaks of what was found in a region. */
    public boolean covers(Region found) {
        return !found.isWhole() && found.offset() >= from && found.offset() < to;
    }
}
