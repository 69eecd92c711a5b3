package org.sahab.project.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;

/** Gets an archive of sources by its Maven coordinate: from the local repository, else from the user's remote ones. */
public final class SourceDownload {

    private SourceDownload() {}

    /**
     * Gets an archive.
     *
     * @throws SourceException if it is not on hand and cannot be had, or must not be asked for
     */
    public static Path fetch(SourceSpec.Coordinate coordinate, ReadOptions options) throws SourceException {
        Gav gav = new Gav(coordinate.group(), coordinate.artifact(), coordinate.version());
        MavenSettings settings = MavenSettings.read(options.maven());
        Optional<Path> local = new LocalRepositoryFiles(settings.localRepository())
                .find(gav, coordinate.classifier(), coordinate.type());
        if (local.isPresent()) {
            return local.get();
        }
        if (options.offline() || settings.settings().isOffline()) {
            throw SourceException.of("offline", coordinate.toString());
        }
        return RepositoryAccess.open(settings)
                .fetch(gav, coordinate.classifier(), coordinate.type())
                .orElseThrow(() -> SourceException.of("not-available", coordinate.toString()));
    }
}
