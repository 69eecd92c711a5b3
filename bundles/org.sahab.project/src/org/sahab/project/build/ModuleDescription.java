package org.sahab.project.build;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.project.Artifact;
import org.sahab.project.BuildSystem;
import org.sahab.project.MissingDependency;

/**
 * What build files say of one module, before it is known which files it has.
 *
 * @param folder its folder, relative to the tree; empty for the root of the tree
 * @param name the name it gives itself
 * @param buildSystem whose build file it is
 * @param level the Java language level, where one is named
 * @param encoding the charset of Java files, where one is named
 * @param roots source roots in the order declared; some may not exist
 * @param outputs folders that a compiler writes into; copies of what lies elsewhere, but for the roots in them
 * @param dependencies folders of the modules of the tree it sees, in class path order
 * @param classPath jars and class folders on hand, in order
 * @param missing what should be on the class path and is not
 * @param artifacts the libraries that build files name, and what these bring; files relative to the tree
 * @param lombok whether Lombok takes part in its compilation
 * @param processors names of other annotation processors that do
 */
public record ModuleDescription(
        String folder,
        String name,
        BuildSystem buildSystem,
        OptionalInt level,
        @Nullable Charset encoding,
        List<DeclaredRoot> roots,
        List<String> outputs,
        List<String> dependencies,
        List<Path> classPath,
        SortedSet<MissingDependency> missing,
        SortedSet<Artifact> artifacts,
        boolean lombok,
        SortedSet<String> processors) {

    /** Starts the description of the module in a folder. */
    public static Builder of(String folder, String name, BuildSystem buildSystem) {
        return new Builder(folder, name, buildSystem);
    }

    /** Collects a description. */
    public static final class Builder {

        private final String folder;
        private final String name;
        private final BuildSystem buildSystem;
        private OptionalInt level = OptionalInt.empty();
        private @Nullable Charset encoding;
        private final Set<DeclaredRoot> roots = new LinkedHashSet<>();
        private final Set<String> outputs = new LinkedHashSet<>();
        private final Set<String> dependencies = new LinkedHashSet<>();
        private final Set<Path> classPath = new LinkedHashSet<>();
        private final SortedSet<MissingDependency> missing = new TreeSet<>();
        private final SortedSet<Artifact> artifacts = new TreeSet<>();
        private final Set<String> artifactNames = new HashSet<>();
        private boolean lombok;
        private final SortedSet<String> processors = new TreeSet<>();

        private Builder(String folder, String name, BuildSystem buildSystem) {
            this.folder = folder;
            this.name = name;
            this.buildSystem = buildSystem;
        }

        /** The folder of the module. */
        public String folder() {
            return folder;
        }

        /** Whether any source root was named. */
        public boolean hasRoots() {
            return !roots.isEmpty();
        }

        /** Names the level, unless it is empty. */
        public Builder level(OptionalInt named) {
            level = named.isPresent() ? named : level;
            return this;
        }

        /** Names the encoding, unless it is null. */
        public Builder encoding(@Nullable Charset named) {
            encoding = named != null ? named : encoding;
            return this;
        }

        public Builder root(DeclaredRoot root) {
            roots.add(root);
            return this;
        }

        /** Names a folder, relative to the tree, that a compiler writes into. */
        public Builder output(String output) {
            outputs.add(output);
            return this;
        }

        public Builder dependency(String module) {
            dependencies.add(module);
            return this;
        }

        public Builder jar(Path jar) {
            classPath.add(jar);
            return this;
        }

        public Builder missing(MissingDependency dependency) {
            missing.add(dependency);
            return this;
        }

        /** Adds a library; its file is relative to the tree. */
        public Builder artifact(Artifact artifact) {
            artifacts.add(artifact);
            artifactNames.add(artifact.group() + ':' + artifact.artifact());
            return this;
        }

        /** Whether some version of a library was added. */
        public boolean hasArtifact(String group, String artifact) {
            return artifactNames.contains(group + ':' + artifact);
        }

        public Builder lombok() {
            lombok = true;
            return this;
        }

        public Builder processor(String processor) {
            processors.add(processor);
            return this;
        }

        public ModuleDescription build() {
            dependencies.remove(folder);
            return new ModuleDescription(
                    folder,
                    name,
                    buildSystem,
                    level,
                    encoding,
                    new ArrayList<>(roots),
                    new ArrayList<>(outputs),
                    new ArrayList<>(dependencies),
                    new ArrayList<>(classPath),
                    missing,
                    artifacts,
                    lombok,
                    processors);
        }
    }
}
