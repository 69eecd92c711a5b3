package org.sahab.project;

import java.nio.file.Path;
import org.sahab.model.finding.Scope;

/**
 * A file of a module.
 *
 * @param path relative to the module, {@code /}-separated
 * @param location the file on this machine; must not reach any result
 * @param kind what it is, by its name
 * @param scope production code, tests, generated or third-party
 * @param size in bytes, when it was listed
 */
public record ProjectFile(String path, Path location, FileKind kind, Scope scope, long size) {

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
