package org.sahab.model.assessment;

import java.util.Comparator;

/**
 * A library that a module depends on, as its build file or the jar itself tells.
 *
 * @param module id of the module
 * @param group the group, {@code ""} if nothing tells it
 * @param artifact the artifact
 * @param version the version, {@code ""} if nothing tells it
 * @param type the scope or configuration it is wanted for, such as {@code compile}; {@code ""} for a bare jar
 * @param direct whether the module names it itself
 * @param file the build file that names it or what brings it, else the jar; relative to the application, {@code ""} if it
 *     lies elsewhere
 * @param line 1-based line in that file, 0 for the file as a whole
 */
public record Library(
        String module,
        String group,
        String artifact,
        String version,
        String type,
        boolean direct,
        String file,
        int line)
        implements Comparable<Library> {

    private static final Comparator<Library> ORDER = Comparator.comparing(Library::module)
            .thenComparing(Library::file)
            .thenComparing(Library::line)
            .thenComparing(library -> !library.direct())
            .thenComparing(Library::group)
            .thenComparing(Library::artifact)
            .thenComparing(Library::version)
            .thenComparing(Library::type);

    @Override
    public int compareTo(Library other) {
        return ORDER.compare(this, other);
    }
}
