package org.sahab.project;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A module whose build is known without reading build files: a project in a development environment.
 *
 * @param id unique in the application; one segment of a path, as paths of findings start with it
 * @param buildSystem {@link BuildSystem#ECLIPSE} for a Java project, else {@link BuildSystem#NONE}
 * @param location the folder on this machine
 * @param links folders and files that lie elsewhere, by their paths in the module; they hide what lies there on disk
 * @param hidden paths in the module that are not part of it although they exist on disk
 * @param level the Java language level, empty to infer it
 * @param encoding the charset of its Java files
 * @param roots its source folders; where it has none they are inferred
 * @param outputs folders that a compiler writes into, relative to the module
 * @param dependencies ids of the modules whose classes it sees, in class path order, transitive
 * @param classPath jars and class folders on hand, in class path order, without the Java platform
 * @param missing what should be on the class path and is not
 */
public record KnownModule(
        String id,
        BuildSystem buildSystem,
        Path location,
        SortedMap<String, Path> links,
        Predicate<String> hidden,
        OptionalInt level,
        @Nullable Charset encoding,
        List<Root> roots,
        List<String> outputs,
        List<String> dependencies,
        List<Path> classPath,
        SortedSet<MissingDependency> missing) {

    public KnownModule {
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
        roots = List.copyOf(roots);
        outputs = List.copyOf(outputs);
        dependencies = List.copyOf(dependencies);
        classPath = List.copyOf(classPath);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /**
     * A source folder.
     *
     * @param path relative to the module
     * @param test whether it is marked to hold tests
     * @param generated whether a build step writes it
     * @param including patterns, relative to the folder, of the Java files that are compiled; empty for all
     * @param excluding patterns of those that are not
     */
    public record Root(String path, boolean test, boolean generated, List<String> including, List<String> excluding) {

        public Root {
            including = List.copyOf(including);
            excluding = List.copyOf(excluding);
        }
    }
}
