package org.sahab.rules.fact;

import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;

/**
 * A library that a module of the application depends on.
 *
 * @param group the group; {@code ""} where nothing tells it
 * @param artifact the artifact
 * @param version the version; {@code ""} where nothing tells it
 * @param type the scope or configuration it is wanted for; {@code ""} for a bare jar
 * @param direct whether the module names it itself, rather than getting it through another
 * @param place the build file and the place in it that names it or what brings it; the jar itself; or the project
 * @param confidence how sure it is that the module depends on it
 */
public record Dependency(
        String group,
        String artifact,
        String version,
        String type,
        boolean direct,
        Place place,
        Confidence confidence) {

    /** The name that rules know it by: {@code group.artifact}. */
    public String name() {
        return group.isEmpty() ? artifact : group + '.' + artifact;
    }
}
