package org.sahab.project.build;

import org.sahab.project.ProgressListener;
import org.sahab.project.ReadOptions;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.Problems;

/**
 * What a reader of build files works on.
 *
 * @param tree the files of the source
 * @param options what is allowed
 * @param problems takes what could not be read or understood
 * @param progress hears what is being done
 */
public record BuildContext(FileTree tree, ReadOptions options, Problems problems, ProgressListener progress) {}
