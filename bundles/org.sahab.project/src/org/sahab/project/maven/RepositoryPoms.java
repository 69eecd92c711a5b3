package org.sahab.project.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Poms and jars from the local repository, and from the remote ones where that is allowed. */
final class RepositoryPoms {

    private final LocalRepositoryFiles files;
    private final @Nullable RepositoryAccess remote;
    private final Map<Gav, Optional<RawPom>> poms = new HashMap<>();

    /**
     * Poms of repositories.
     *
     * @param remote where to fetch what is not on hand; null if that is not allowed
     */
    RepositoryPoms(LocalRepositoryFiles files, @Nullable RepositoryAccess remote) {
        this.files = files;
        this.remote = remote;
    }

    /** The pom of a coordinate. */
    Optional<RawPom> find(Gav gav) {
        Optional<RawPom> known = poms.get(gav);
        if (known == null) {
            known = file(gav).flatMap(file -> read(gav, file));
            poms.put(gav, known);
        }
        return known;
    }

    private Optional<Path> file(Gav gav) {
        Optional<Path> local = files.find(gav, "", "pom");
        return local.isPresent() || remote == null || !gav.isPlain() ? local : remote.fetch(gav, "", "pom");
    }

    private static Optional<RawPom> read(Gav gav, Path file) {
        try {
            return Optional.of(new RawPom(gav.toString(), PomParser.read(file)));
        } catch (IOException e) {
            return Optional.empty(); // as good as missing, and counted as such
        }
    }
}
