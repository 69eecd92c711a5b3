package org.sahab.model.unit;

import java.util.List;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;

/**
 * What a check found in one unit, before the link step gives it category, effort and identity.
 *
 * @param rule id of the check's rule
 * @param message what to say
 * @param region where
 * @param anchor as in {@link Hit#anchor()}
 * @param confidence how sure
 * @param related further places
 */
public record ProvisionalFinding(
        String rule, Message message, Region region, String anchor, Confidence confidence, List<Place> related) {

    /** Copies the related places. */
    public ProvisionalFinding {
        related = List.copyOf(related);
    }
}
