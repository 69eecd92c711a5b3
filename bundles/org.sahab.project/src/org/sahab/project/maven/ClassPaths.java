package org.sahab.project.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Parent;
import org.jspecify.annotations.Nullable;
import org.sahab.project.Artifact;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.build.ModuleDescription;

/** The class paths of the modules of a reactor: other modules, files of repositories, and what is missing. */
final class ClassPaths {

    private final Path root;
    private final Map<Gav, List<ReactorModule>> reactor = new HashMap<>();
    private final ArtifactFiles files;
    private final ArtifactModels models;
    private final DependencyGraph graph;
    private @Nullable StarterLibraries starters;

    /**
     * Class paths.
     *
     * @param root the root of the tree, which files of system scope must lie in
     */
    ClassPaths(Path root, Collection<ReactorModule> modules, ProjectModels models, ArtifactFiles files) {
        this.root = root;
        this.files = files;
        this.models = new ArtifactModels(modules, models, files);
        this.graph = new DependencyGraph(this.models);
        for (ReactorModule module : modules) {
            reactor.computeIfAbsent(module.gav(), gav -> new ArrayList<>(1)).add(module);
            reactor.computeIfAbsent(module.gav().anyVersion(), gav -> new ArrayList<>(1))
                    .add(module);
        }
    }

    /**
     * Adds the class path of a module to its description.
     *
     * @param built whether the module is part of a build, so that what it depends on the application depends on
     */
    void addTo(ModuleDescription.Builder builder, ReactorModule module, boolean built) {
        List<DependencyGraph.Node> external = new ArrayList<>();
        List<DependencyGraph.Node> nodes = graph.nodes(module.model());
        if (built) {
            addBrought(builder, nodes, module);
            nodes.forEach(node -> builder.artifact(artifact(node, module)));
        }
        for (DependencyGraph.Node node : nodes) {
            Optional<ReactorModule> sibling = sibling(node.gav(), node, module);
            if (sibling.isPresent()) {
                builder.dependency(sibling.get().pom().folder());
            } else if (node.key().isOnClassPath()) {
                external.add(node);
            }
        }
        Map<DependencyGraph.Node, Path> found = files.files(
                external.stream().filter(node -> node.systemPath() == null).toList());
        for (DependencyGraph.Node node : external) {
            Path file = node.systemPath() != null ? inTree(node.systemPath()) : found.get(node);
            if (file != null) {
                builder.jar(file);
            } else {
                // a module of another version is closer to the truth than nothing
                sibling(node.gav().anyVersion(), node, module)
                        .ifPresentOrElse(
                                other -> builder.dependency(other.pom().folder()),
                                () -> builder.missing(missing(node)));
            }
        }
    }

    /** What starters without a pom on hand are known to bring. */
    private void addBrought(ModuleDescription.Builder builder, List<DependencyGraph.Node> nodes, ReactorModule module) {
        Set<Gav> present = new HashSet<>();
        nodes.forEach(node -> present.add(node.gav().anyVersion()));
        for (DependencyGraph.Node node : nodes) {
            if (!StarterLibraries.mayKnow(node.key().group())
                    || models.find(node.gav()).isPresent()) {
                continue;
            }
            if (starters == null) {
                starters = StarterLibraries.read();
            }
            PomPlace place = PomPlace.of(node.direct(), module.pom());
            for (Gav brought : starters.broughtBy(versioned(node.gav(), module))) {
                if (present.add(brought.anyVersion())) {
                    builder.artifact(new Artifact(
                            brought.group(),
                            brought.artifact(),
                            brought.version(),
                            node.scope(),
                            false,
                            place.file(),
                            place.ofBrought(),
                            true));
                }
            }
        }
    }

    /** A library without a version has that of the parent of its own group, whose pom would say so. */
    private static Gav versioned(Gav gav, ReactorModule module) {
        Parent parent = module.pom().model().getParent();
        if (parent == null
                || parent.getVersion() == null
                || parent.getVersion().contains("$")
                || !gav.version().isEmpty()
                || !gav.group().equals(parent.getGroupId())) {
            return gav;
        }
        return new Gav(gav.group(), gav.artifact(), parent.getVersion().strip());
    }

    private static Artifact artifact(DependencyGraph.Node node, ReactorModule module) {
        PomPlace place = PomPlace.of(node.direct(), module.pom());
        return new Artifact(
                node.key().group(),
                node.key().artifact(),
                node.version(),
                place.configuration() != null ? place.configuration() : node.scope(),
                node.depth() == 0,
                place.file(),
                node.depth() == 0 ? place.region() : place.ofBrought());
    }

    private Optional<ReactorModule> sibling(Gav gav, DependencyGraph.Node node, ReactorModule module) {
        List<ReactorModule> candidates = reactor.getOrDefault(gav, List.of());
        return candidates.isEmpty() || !node.key().isOnClassPath()
                ? Optional.empty()
                : Nearest.to(
                        module.pom().folder(),
                        candidates,
                        candidate -> candidate.pom().folder());
    }

    private @Nullable Path inTree(String written) {
        try {
            Path file = Path.of(written).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? file : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private MissingDependency missing(DependencyGraph.Node node) {
        Reason reason = node.systemPath() != null
                ? Reason.FILE_NOT_FOUND
                : node.version().isEmpty()
                        ? Reason.VERSION_UNKNOWN
                        : files.downloads() ? Reason.NOT_DOWNLOADED : Reason.NOT_ON_HAND;
        return new MissingDependency(node.key().group(), node.key().artifact(), node.version(), reason);
    }
}
