/**
 * The files of a source as they lie in the file system: listed once, named by their paths, told apart by their heads.
 */
@NullMarked
package org.sahab.project.tree;

import org.jspecify.annotations.NullMarked;
