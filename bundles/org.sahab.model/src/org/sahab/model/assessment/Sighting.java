package org.sahab.model.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Place;

/**
 * A place where a rule without a message matched: no finding, but what a tag rests on.
 *
 * @param place where
 * @param variables what the rule says of the match, by name
 * @param excerpt the code around, if asked for and on hand
 */
public record Sighting(
        Place place,
        SortedMap<String, Argument> variables,
        @Nullable Excerpt excerpt) {

    /** Copies the variables. */
    public Sighting {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** This sighting with another excerpt, or none. */
    public Sighting withExcerpt(@Nullable Excerpt other) {
        return new Sighting(place, variables, other);
    }
}
