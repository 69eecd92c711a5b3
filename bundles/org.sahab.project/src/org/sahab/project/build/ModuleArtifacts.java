package org.sahab.project.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.finding.Region;
import org.sahab.project.Artifact;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.jar.JarLibraries;
import org.sahab.project.jar.JarLibrary;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.TreePaths;

/** The libraries of the modules of a tree: those that build files name, and the jars on class paths that none names. */
final class ModuleArtifacts {

    private final BuildContext context;
    private final String prefix;
    private final JarLibraries jars;
    private final Map<Path, String> ownJars = new HashMap<>();
    private final Map<Path, List<JarLibrary>> known = new HashMap<>();

    ModuleArtifacts(BuildContext context, String prefix) {
        this.context = context;
        this.prefix = prefix;
        this.jars = new JarLibraries(context.options().maven().localRepository());
        for (FileEntry file : context.tree().files()) {
            if (file.kind() == FileKind.JAR) {
                ownJars.put(file.location(), file.path());
            }
        }
    }

    /** The libraries of a module, sorted. */
    List<Artifact> of(ModuleDescription description, List<Path> classPath) {
        SortedSet<Artifact> artifacts = new TreeSet<>();
        Map<String, Artifact> named = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Artifact artifact : description.artifacts()) {
            named.put(artifact.group() + ':' + artifact.artifact(), artifact);
            names.add(artifact.artifact());
            artifacts.add(artifact);
        }
        boolean namesAll =
                description.buildSystem() == BuildSystem.MAVEN || description.buildSystem() == BuildSystem.GRADLE;
        Set<Path> declared = namesAll ? Set.copyOf(description.classPath()) : Set.of();
        for (Path jar : classPath) {
            String own = ownJars.get(jar);
            if (own == null && declared.contains(jar) || !isJar(jar)) {
                continue; // it is on the class path because its coordinate is named; or a folder of classes
            }
            for (JarLibrary library : known.computeIfAbsent(jar, jars::of)) {
                Artifact already = named.get(library.group() + ':' + library.artifact());
                if (already != null) {
                    complete(artifacts, already, library);
                } else if (!library.group().isEmpty() || !names.contains(library.artifact())) {
                    artifacts.add(bare(library, own != null ? own : placeOf(jar, description)));
                }
            }
        }
        return artifacts.stream()
                .map(artifact -> artifact.in(artifact.file().isEmpty() ? "" : TreePaths.child(prefix, artifact.file())))
                .toList();
    }

    /** A jar on the class path tells which version a build file leaves open. */
    private static void complete(SortedSet<Artifact> artifacts, Artifact named, JarLibrary library) {
        if (named.version().isEmpty() && !library.version().isEmpty() && artifacts.remove(named)) {
            artifacts.add(new Artifact(
                    named.group(),
                    named.artifact(),
                    library.version(),
                    named.type(),
                    named.direct(),
                    named.file(),
                    named.region()));
        }
    }

    private static boolean isJar(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static Artifact bare(JarLibrary library, String file) {
        boolean brought = file.endsWith("pom.xml") || file.endsWith(".gradle") || file.endsWith(".gradle.kts");
        return new Artifact(
                library.group(),
                library.artifact(),
                library.version(),
                "",
                library.whole() && !brought,
                file,
                Region.WHOLE);
    }

    /** A jar that lies elsewhere: the build file that puts it on the class path, none if the user did. */
    private String placeOf(Path jar, ModuleDescription description) {
        return description.classPath().contains(jar)
                ? ModuleFolders.buildFile(context.tree(), description.folder())
                : "";
    }
}
