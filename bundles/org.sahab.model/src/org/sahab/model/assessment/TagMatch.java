package org.sahab.model.assessment;

import java.util.List;

/**
 * What came of a rule that tells technologies.
 *
 * @param rule its id
 * @param tags the tags it gave, as it writes them with their category, such as {@code Java EE=EJB,JMS}; sorted
 * @param places number of places where it matched, if it has no message; with one, its findings tell them, and this is 0
 * @param sightings the first of these places, by file and position
 */
public record TagMatch(String rule, List<String> tags, int places, List<Sighting> sightings) {

    /** Copies the lists. */
    public TagMatch {
        tags = List.copyOf(tags);
        sightings = List.copyOf(sightings);
    }
}
