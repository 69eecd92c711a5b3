package org.sahab.model.readiness;

import java.util.List;
import org.sahab.model.rule.Dimension;

/**
 * The score of one dimension.
 *
 * @param dimension the dimension
 * @param score its score, by the same formula over the findings of this dimension alone
 * @param strengths ids of the rules that found what is good here, sorted: they relieve the optional and potential losses
 */
public record DimensionScore(Dimension dimension, Score score, List<String> strengths) {

    /** Copies the strengths. */
    public DimensionScore {
        strengths = List.copyOf(strengths);
    }
}
