package org.sahab.model.readiness;

import java.util.List;

/**
 * How ready something is.
 *
 * @param value from 0 to 100 in tenths, rounded down; 100 where nothing is lost
 * @param losses what took the points that lack to 100, the most first; their points add up to what lacks
 */
public record Score(double value, List<Loss> losses) {

    /** Of what no problem was found in. */
    public static final Score FULL = new Score(100, List.of());

    /** Copies the losses. */
    public Score {
        losses = List.copyOf(losses);
    }

    /** The score in tenths of a point, which can be added without error. */
    public long tenths() {
        return Math.round(value * 10);
    }
}
