package org.sahab.project.tree;

import java.nio.file.Path;
import org.sahab.project.FileKind;

/**
 * A file of a tree.
 *
 * @param path relative to the tree, {@code /}-separated
 * @param location the file on this machine
 * @param kind what it is, by its name
 * @param size in bytes
 */
public record FileEntry(String path, Path location, FileKind kind, long size) {

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder it lies in; empty for the root of the tree. */
    public String folder() {
        return TreePaths.parent(path);
    }
}
