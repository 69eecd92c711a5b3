package org.sahab.model.readiness;

import java.util.List;
import org.sahab.model.finding.Message;

/**
 * What to do with a module, and why. The keys of the messages are those of labels that start with {@code strategy.}.
 *
 * @param strategy what to do
 * @param reasons what leads there, the weightiest first
 * @param changes what would change the answer
 */
public record Recommendation(Strategy strategy, List<Message> reasons, List<Message> changes) {

    /** Copies the lists. */
    public Recommendation {
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }
}
