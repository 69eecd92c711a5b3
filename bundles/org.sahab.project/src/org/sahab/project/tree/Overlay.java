package org.sahab.project.tree;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How a tree differs from the folder on disk, as a development environment shows it.
 *
 * @param links folders and files that lie elsewhere, by their paths in the tree; they hide what lies there on disk
 * @param elsewhere folders that are not part of the tree although they lie below it, with links resolved
 * @param hidden paths that are not part of the tree although they exist
 */
public record Overlay(SortedMap<String, Path> links, Set<Path> elsewhere, Predicate<String> hidden) {

    /** The tree is what lies on disk. */
    public static final Overlay NONE = new Overlay(new TreeMap<>(), Set.of(), path -> false);

    public Overlay {
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
        elsewhere = Set.copyOf(elsewhere);
    }
}
