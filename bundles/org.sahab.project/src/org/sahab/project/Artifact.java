package org.sahab.project;

import java.util.Comparator;
import org.sahab.model.finding.Region;

/**
 * A library that a module of the application depends on.
 *
 * @param group the group; empty where nothing tells it, as of a jar that says nothing of itself
 * @param artifact the artifact
 * @param version the version; empty where nothing tells it
 * @param type the scope or configuration it is wanted for, such as {@code compile}; empty for a bare jar
 * @param direct whether the module names it itself
 * @param file the build file that names it, or that names what brings it; else the jar itself; relative to the application,
 *     empty for a jar that lies elsewhere
 * @param region where in that file
 * @param estimated whether it rests on what releases of the library that brings it are known to bring, as its own build file is not
 *     on hand
 */
public record Artifact(
        String group,
        String artifact,
        String version,
        String type,
        boolean direct,
        String file,
        Region region,
        boolean estimated)
        implements Comparable<Artifact> {

    private static final Comparator<Artifact> ORDER = Comparator.comparing(Artifact::file)
            .thenComparing(Artifact::region)
            .thenComparing(artifact -> !artifact.direct())
            .thenComparing(Artifact::group)
            .thenComparing(Artifact::artifact)
            .thenComparing(Artifact::version)
            .thenComparing(Artifact::type)
            .thenComparing(Artifact::estimated);

    /** A library that the build files on hand tell of. */
    public Artifact(
            String group, String artifact, String version, String type, boolean direct, String file, Region region) {
        this(group, artifact, version, type, direct, file, region, false);
    }

    /** The same, in this file. */
    public Artifact in(String otherFile) {
        return new Artifact(group, artifact, version, type, direct, otherFile, region, estimated);
    }

    @Override
    public int compareTo(Artifact other) {
        return ORDER.compare(this, other);
    }
}
