package org.sahab.project.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Relocation;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.impl.ArtifactDescriptorReader;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.jspecify.annotations.Nullable;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.build.ModuleDescription;

/**
 * The class paths of the modules of a reactor, collected by Maven's resolver. Artifacts of the reactor stand for their
 * modules; the others are files of the local repository, or missing.
 */
final class DependencyResolution implements ArtifactDescriptorReader {

    private static final int MOST_RELOCATIONS = 5;

    private final Path root;
    private final Map<Gav, List<ReactorModule>> reactor = new HashMap<>();
    private final ProjectModels models;
    private final RepositorySetUp repositories;
    private final Map<Gav, Optional<Model>> external = new HashMap<>();
    private final ArtifactDescriptorReaderDelegate delegate = new ArtifactDescriptorReaderDelegate();

    /**
     * A resolution.
     *
     * @param root the root of the tree, which files of system scope must lie in
     */
    DependencyResolution(
            Path root, Collection<ReactorModule> modules, ProjectModels models, RepositorySetUp repositories) {
        this.root = root;
        this.models = models;
        this.repositories = repositories;
        for (ReactorModule module : modules) {
            reactor.computeIfAbsent(module.gav(), gav -> new ArrayList<>(1)).add(module);
        }
        repositories.describeBy(this);
    }

    /** Adds the class path of a module to its description. */
    void addTo(ModuleDescription.Builder builder, ReactorModule module) {
        if (module.model().getDependencies().isEmpty()) {
            return;
        }
        RepositorySystemSession session = repositories.access().session();
        ArtifactDescriptorResult own = new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
        delegate.populateResult(session, own, module.model());
        List<Dependency> direct = new ArrayList<>();
        for (Dependency dependency : own.getDependencies()) {
            if (isUsable(dependency.getArtifact())) {
                direct.add(dependency);
            } else {
                builder.missing(missing(dependency.getArtifact(), Reason.VERSION_UNKNOWN));
            }
        }
        CollectRequest request = new CollectRequest(direct, own.getManagedDependencies(), List.of());
        request.setRootArtifact(new DefaultArtifact(
                module.gav().group(),
                module.gav().artifact(),
                "pom",
                module.gav().version()));
        add(collect(session, request), builder, module);
    }

    private @Nullable DependencyNode collect(RepositorySystemSession session, CollectRequest request) {
        CollectResult result;
        try {
            result = repositories.access().system().collectDependencies(session, request);
        } catch (DependencyCollectionException e) {
            result = e.getResult(); // what could be collected
        }
        return result == null ? null : result.getRoot();
    }

    private void add(@Nullable DependencyNode graph, ModuleDescription.Builder builder, ReactorModule module) {
        Map<Artifact, Optional<Path>> files = new LinkedHashMap<>();
        if (graph != null) {
            visit(graph, artifact -> {
                Optional<ReactorModule> sibling = sibling(artifact, module);
                if (sibling.isPresent()) {
                    builder.dependency(sibling.get().pom().folder());
                } else {
                    files.put(artifact, file(artifact));
                }
            });
        }
        fetchMissing(files);
        files.forEach((artifact, file) ->
                file.ifPresentOrElse(builder::jar, () -> builder.missing(missing(artifact, reasonFor(artifact)))));
    }

    private Reason reasonFor(Artifact artifact) {
        if (localPath(artifact) != null) {
            return Reason.FILE_NOT_FOUND;
        }
        return repositories.mayDownload() ? Reason.NOT_DOWNLOADED : Reason.NOT_ON_HAND;
    }

    private void fetchMissing(Map<Artifact, Optional<Path>> files) {
        List<Artifact> missing = files.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() && localPath(entry.getKey()) == null)
                .map(Map.Entry::getKey)
                .toList();
        if (repositories.mayDownload() && !missing.isEmpty()) {
            repositories.access().fetch(missing).forEach((artifact, file) -> files.put(artifact, Optional.of(file)));
        }
    }

    /** Visits what belongs on a class path, each artifact before what it brings. */
    private static void visit(DependencyNode node, java.util.function.Consumer<Artifact> visitor) {
        java.util.Set<DependencyNode> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        java.util.Deque<DependencyNode> open = new java.util.ArrayDeque<>();
        open.push(node);
        while (!open.isEmpty()) {
            DependencyNode next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.getDependency() != null && isOnClassPath(next.getArtifact())) {
                visitor.accept(next.getArtifact());
            }
            List<DependencyNode> children = next.getChildren();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
    }

    private static boolean isOnClassPath(Artifact artifact) {
        String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
        return Boolean.parseBoolean(artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, "false"))
                || artifact.getExtension().equals("jar")
                || type.equals("bundle");
    }

    private Optional<ReactorModule> sibling(Artifact artifact, ReactorModule module) {
        List<ReactorModule> candidates = reactor.getOrDefault(gav(artifact), List.of());
        return candidates.isEmpty()
                ? Optional.empty()
                : Nearest.to(
                        module.pom().folder(),
                        candidates,
                        candidate -> candidate.pom().folder());
    }

    private Optional<Path> file(Artifact artifact) {
        String local = localPath(artifact);
        if (local != null) {
            return inTree(local);
        }
        String extension = artifact.getExtension().equals("bundle") ? "jar" : artifact.getExtension();
        return repositories.files().find(gav(artifact), artifact.getClassifier(), extension);
    }

    private Optional<Path> inTree(String written) {
        try {
            Path file = Path.of(written).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (java.io.IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String localPath(Artifact artifact) {
        return artifact.getProperty(ArtifactProperties.LOCAL_PATH, null);
    }

    private static MissingDependency missing(Artifact artifact, Reason reason) {
        return new MissingDependency(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                reason == Reason.VERSION_UNKNOWN ? "" : artifact.getVersion(),
                reason);
    }

    private static Gav gav(Artifact artifact) {
        return new Gav(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
    }

    private static boolean isUsable(Artifact artifact) {
        return !artifact.getVersion().isBlank() && !artifact.toString().contains("${");
    }

    @Override
    public ArtifactDescriptorResult readArtifactDescriptor(
            RepositorySystemSession session, ArtifactDescriptorRequest request) {
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request);
        Artifact artifact = request.getArtifact();
        result.setArtifact(artifact);
        Optional<Model> model = model(artifact);
        for (int i = 0; i < MOST_RELOCATIONS && relocation(model) != null; i++) {
            Artifact relocated = relocate(artifact, relocation(model));
            result.addRelocation(artifact);
            result.setArtifact(relocated);
            artifact = relocated;
            model = model(artifact);
        }
        if (model.isPresent()) {
            delegate.populateResult(session, result, model.get());
            result.setDependencies(result.getDependencies().stream()
                    .filter(dependency -> isUsable(dependency.getArtifact()))
                    .toList());
        }
        return result;
    }

    private static @Nullable Relocation relocation(Optional<Model> model) {
        return model.map(Model::getDistributionManagement)
                .map(distribution -> distribution.getRelocation())
                .orElse(null);
    }

    private static Artifact relocate(Artifact artifact, @Nullable Relocation relocation) {
        if (relocation == null) {
            return artifact;
        }
        return new DefaultArtifact(
                Optional.ofNullable(relocation.getGroupId()).orElse(artifact.getGroupId()),
                Optional.ofNullable(relocation.getArtifactId()).orElse(artifact.getArtifactId()),
                artifact.getClassifier(),
                artifact.getExtension(),
                Optional.ofNullable(relocation.getVersion()).orElse(artifact.getVersion()),
                artifact.getProperties(),
                (java.io.File) null);
    }

    private Optional<Model> model(Artifact artifact) {
        Gav gav = gav(artifact);
        List<ReactorModule> modules = reactor.get(gav);
        if (modules != null) {
            return Optional.of(modules.get(0).model());
        }
        Optional<Model> known = external.get(gav);
        if (known == null) {
            known = repositories.poms().find(gav).flatMap(this::evaluate);
            external.put(gav, known);
        }
        return known;
    }

    private Optional<Model> evaluate(RawPom pom) {
        return models.evaluate(pom, null) instanceof ProjectModels.Outcome.Built built
                ? Optional.of(built.model())
                : Optional.empty();
    }
}
