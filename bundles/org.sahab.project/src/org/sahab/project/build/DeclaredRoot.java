package org.sahab.project.build;

import org.sahab.model.finding.Scope;

/**
 * A source root that a build file or a convention names.
 *
 * @param path relative to the tree, {@code /}-separated; may not exist
 * @param scope the scope of what is in it
 */
public record DeclaredRoot(String path, Scope scope) {}
