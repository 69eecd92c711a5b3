package org.sahab.model.finding;

/**
 * Where something was found, in plain values.
 *
 * @param module id of the module: its directory relative to the application, {@code ""} for the root
 * @param path file relative to the module, separated by {@code /}; {@code ""} for the module itself
 * @param region the stretch of the file
 */
public record Place(String module, String path, Region region) implements Comparable<Place> {

    /** The file relative to the application, separated by {@code /}. */
    public String file() {
        if (module.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? module : module + "/" + path;
    }

    /** By file, module and region; files are put together only where they must be, and most compared are the same. */
    @Override
    public int compareTo(Place other) {
        if (!module.equals(other.module)) {
            int byFile = file().compareTo(other.file());
            return byFile != 0 ? byFile : module.compareTo(other.module);
        }
        return path.equals(other.path) ? region.compareTo(other.region) : path.compareTo(other.path);
    }
}
