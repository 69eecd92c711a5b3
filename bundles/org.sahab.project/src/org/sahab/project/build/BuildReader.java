package org.sahab.project.build;

import java.util.List;

/** Reads the build files of one build system; never runs any of it. */
public interface BuildReader {

    /**
     * The modules that the build files of a tree describe, each folder once.
     *
     * @param context the tree, and where problems go
     */
    List<ModuleDescription> read(BuildContext context);
}
