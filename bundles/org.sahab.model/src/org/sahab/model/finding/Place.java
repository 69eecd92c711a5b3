package org.sahab.model.finding;

import java.util.Comparator;

/**
 * Where something was found, in plain values.
 *
 * @param module id of the module: its directory relative to the application, {@code ""} for the root
 * @param path file relative to the module, separated by {@code /}; {@code ""} for the module itself
 * @param region the stretch of the file
 */
public record Place(String module, String path, Region region) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = ((Comparator<Place>) Place::compareFiles)
            .thenComparing(Place::module)
            .thenComparing(Place::region);

    /** The file relative to the application, separated by {@code /}. */
    public String file() {
        if (module.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? module : module + "/" + path;
    }

    /** As the files compare, which are put together only where they must be. */
    private static int compareFiles(Place one, Place other) {
        return one.module.equals(other.module)
                ? one.path.compareTo(other.path)
                : one.file().compareTo(other.file());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
