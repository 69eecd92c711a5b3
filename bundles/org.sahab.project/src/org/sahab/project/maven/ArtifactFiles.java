package org.sahab.project.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.jspecify.annotations.Nullable;
import org.sahab.project.ReadOptions;

/** Poms and jars from the local repository, and from the remote ones where that is allowed. */
final class ArtifactFiles {

    private final MavenSettings settings;
    private final boolean download;
    private final LocalRepositoryFiles files;
    private final Map<Gav, Optional<RawPom>> poms = new HashMap<>();
    private final Map<Wanted, Optional<Path>> known = new HashMap<>();
    private @Nullable RepositoryAccess remote;

    /** A file, whoever depends on it. */
    private record Wanted(ArtifactKey key, String version) {

        static Wanted of(DependencyGraph.Node node) {
            return new Wanted(node.key(), node.version());
        }
    }

    ArtifactFiles(ReadOptions options) {
        this.settings = MavenSettings.read(options.maven());
        this.download =
                options.mayDownloadDependencies() && !settings.settings().isOffline();
        this.files = new LocalRepositoryFiles(settings.localRepository());
    }

    /** Whether what is missing was asked for. */
    boolean downloads() {
        return download;
    }

    /** The pom of a coordinate. */
    Optional<RawPom> pom(Gav gav) {
        Optional<RawPom> pom = poms.get(gav);
        if (pom == null) {
            pom = file(gav, "", "pom").flatMap(file -> read(gav, file));
            poms.put(gav, pom);
        }
        return pom;
    }

    private static Optional<RawPom> read(Gav gav, Path file) {
        try {
            return Optional.of(new RawPom(gav.toString(), PomParser.read(file)));
        } catch (IOException e) {
            return Optional.empty(); // as good as missing, and counted as such
        }
    }

    private Optional<Path> file(Gav gav, String classifier, String extension) {
        Optional<Path> local = files.find(gav, classifier, extension);
        return local.isPresent() || !download || !gav.isPlain() ? local : remote().fetch(gav, classifier, extension);
    }

    private RepositoryAccess remote() {
        RepositoryAccess access = remote;
        if (access == null) {
            access = RepositoryAccess.open(settings);
            remote = access;
        }
        return access;
    }

    /** Downloads the poms that will be asked for next, several at a time. */
    void announce(Collection<Gav> gavs) {
        if (download) {
            List<Artifact> missing = gavs.stream()
                    .filter(gav -> gav.isPlain()
                            && !poms.containsKey(gav)
                            && files.find(gav, "", "pom").isEmpty())
                    .map(gav -> artifact(gav, "", "pom"))
                    .toList();
            if (!missing.isEmpty()) {
                remote().fetch(missing);
            }
        }
    }

    /** The files of the artifacts that are on hand or could be downloaded. */
    Map<DependencyGraph.Node, Path> files(List<DependencyGraph.Node> nodes) {
        Map<Artifact, Wanted> missing = new HashMap<>();
        for (DependencyGraph.Node node : nodes) {
            Wanted wanted = Wanted.of(node);
            if (!known.containsKey(wanted)) {
                ArtifactKey key = node.key();
                Optional<Path> file = files.find(node.gav(), key.classifier(), key.extension());
                known.put(wanted, file);
                if (download && file.isEmpty() && node.gav().isPlain()) {
                    missing.put(artifact(node.gav(), key.classifier(), key.extension()), wanted);
                }
            }
        }
        if (!missing.isEmpty()) {
            remote().fetch(missing.keySet())
                    .forEach((artifact, file) -> known.put(missing.get(artifact), Optional.of(file)));
        }
        Map<DependencyGraph.Node, Path> found = new HashMap<>();
        for (DependencyGraph.Node node : nodes) {
            known.get(Wanted.of(node)).ifPresent(file -> found.put(node, file));
        }
        return found;
    }

    /** The highest version there is in a range. */
    Optional<String> choose(Gav range) {
        return download ? remote().choose(range) : files.choose(range);
    }

    private static Artifact artifact(Gav gav, String classifier, String extension) {
        return new DefaultArtifact(gav.group(), gav.artifact(), classifier, extension, gav.version());
    }
}
