package org.sahab.model.finding;

import java.util.List;
import org.sahab.model.rule.Category;

/**
 * A finding before it has its identity.
 *
 * @param rule as in {@link Finding}
 * @param message as in {@link Finding}
 * @param place as in {@link Finding}
 * @param scope as in {@link Finding}
 * @param confidence as in {@link Finding}
 * @param category as in {@link Finding}, lowered to potential for a guess
 * @param effort as in {@link Finding}
 * @param related as in {@link Finding}
 * @param anchor what the finding hangs on: enclosing member and the tokens around, hashed; {@code ""} for a whole file
 */
public record Draft(
        String rule,
        Message message,
        Place place,
        Scope scope,
        Confidence confidence,
        Category category,
        int effort,
        List<Place> related,
        String anchor) {

    /** Copies the related places, and sees to it that a guess is never more than potential. */
    public Draft {
        related = List.copyOf(related);
        if (confidence == Confidence.GUESSED) {
            category = Category.POTENTIAL;
        }
    }
}
