package org.sahab.project.build;

import org.sahab.model.finding.Scope;

/**
 * A source root that a build file or a convention names.
 *
 * @param path relative to the tree, {@code /}-separated; may not exist
 * @param scope the scope of what is in it
 * @param compiled which of its Java files are compiled; the others are no part of the application
 */
public record DeclaredRoot(String path, Scope scope, SourcePatterns compiled) {

    /** A root whose Java files are all compiled. */
    public DeclaredRoot(String path, Scope scope) {
        this(path, scope, SourcePatterns.ALL);
    }
}
