package org.sahab.project;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * One module of an application: a folder with its own source roots and class path.
 *
 * @param id the folder, relative to the application and {@code /}-separated; empty for the root; unique
 * @param name the artifact, project or folder name
 * @param buildSystem whose build file described it
 * @param location the folder on this machine; must not reach any result
 * @param sourceLevel the Java language level as a feature number: 3 for 1.3, 8 for 1.8, 17, 21, 25
 * @param levelDeclared whether a build file named that level; else it is inferred from the code
 * @param encoding the charset of its Java files
 * @param roots its source roots, sorted by path; a file belongs to the innermost
 * @param dependencies the ids of the modules of this application whose classes it sees, in class path order,
 *     transitive, test scope included
 * @param classPath the jars and class folders on hand, in class path order
 * @param missing what should be on the class path and is not on hand, sorted
 * @param artifacts the libraries it depends on, with the place that names them, sorted; unlike the class path also those
 *     that are not on hand
 * @param files all its files, sorted by path
 */
public record Module(
        String id,
        String name,
        BuildSystem buildSystem,
        Path location,
        int sourceLevel,
        boolean levelDeclared,
        Charset encoding,
        List<SourceRoot> roots,
        List<String> dependencies,
        List<Path> classPath,
        List<MissingDependency> missing,
        List<Artifact> artifacts,
        List<ProjectFile> files) {

    public Module {
        roots = List.copyOf(roots);
        dependencies = List.copyOf(dependencies);
        classPath = List.copyOf(classPath);
        missing = List.copyOf(missing);
        artifacts = List.copyOf(artifacts);
        files = List.copyOf(files);
    }

    /** The path of a file of this module, relative to the application. */
    public String applicationPath(ProjectFile file) {
        return id.isEmpty() ? file.path() : id + '/' + file.path();
    }

    /** The Java files, sorted by path. */
    public List<ProjectFile> javaFiles() {
        return files.stream().filter(file -> file.kind() == FileKind.JAVA).toList();
    }
}
