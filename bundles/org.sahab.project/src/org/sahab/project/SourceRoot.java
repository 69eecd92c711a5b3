package org.sahab.project;

import java.nio.file.Path;
import org.sahab.model.finding.Scope;

/**
 * A folder whose sub-folders are Java packages.
 *
 * @param path relative to the module, {@code /}-separated; empty where the module is the root itself
 * @param scope the scope of the files in it
 * @param location the folder on this machine; must not reach any result
 */
public record SourceRoot(String path, Scope scope, Path location) {}
