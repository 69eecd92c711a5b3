package org.sahab.project;

import java.util.Comparator;

/**
 * Something that should be on a class path and is not on hand.
 *
 * @param group the group of the artifact; empty for a file named by a build file
 * @param artifact the artifact, or the name of the file
 * @param version the version; empty where unknown
 * @param reason why it is missing
 */
public record MissingDependency(String group, String artifact, String version, Reason reason)
        implements Comparable<MissingDependency> {

    private static final Comparator<MissingDependency> ORDER = Comparator.comparing(MissingDependency::group)
            .thenComparing(MissingDependency::artifact)
            .thenComparing(MissingDependency::version)
            .thenComparing(MissingDependency::reason);

    /** Why a dependency is missing. */
    public enum Reason {
        /** Not in the local repository, and downloading was not asked for. */
        NOT_ON_HAND,
        /** Asked for from the repositories and not had. */
        NOT_DOWNLOADED,
        /** The build file names no version that could be determined. */
        VERSION_UNKNOWN,
        /** A file named by a build file does not exist. */
        FILE_NOT_FOUND
    }

    /** How a report names it: {@code group:artifact:version}, without the parts that are unknown. */
    public String label() {
        String label = group.isEmpty() ? artifact : group + ':' + artifact;
        return version.isEmpty() ? label : label + ':' + version;
    }

    @Override
    public int compareTo(MissingDependency other) {
        return ORDER.compare(this, other);
    }
}
