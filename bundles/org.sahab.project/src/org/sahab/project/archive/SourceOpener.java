package org.sahab.project.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProgressListener.Phase;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.project.maven.SourceDownload;

/** Makes a folder of whatever the user named. */
public final class SourceOpener {

    private final ReadOptions options;
    private final ProgressListener progress;
    private final ArchiveCache cache;

    public SourceOpener(ReadOptions options, ProgressListener progress) {
        this.options = options;
        this.progress = progress;
        this.cache = new ArchiveCache(options.cache(), options.limits(), progress);
    }

    /**
     * Opens a source: fetches and unpacks it where that has not been done before.
     *
     * @throws SourceException if it cannot be had
     */
    public OpenedSource open(SourceSpec spec) throws SourceException {
        return switch (spec) {
            case SourceSpec.Folder folder -> folder(folder.path());
            case SourceSpec.Archive archive -> archive(archive.path());
            case SourceSpec.Coordinate coordinate -> coordinate(coordinate);
        };
    }

    private static OpenedSource folder(Path path) throws SourceException {
        try {
            Path real = path.toRealPath();
            if (!Files.isDirectory(real) || !Files.isReadable(real)) {
                throw SourceException.of("not-readable", path.toString());
            }
            Path name = real.getFileName();
            return new OpenedSource(name == null ? "root" : name.toString(), real, false, List.of());
        } catch (IOException e) {
            throw SourceException.of("not-found", path.toString(), e);
        }
    }

    private OpenedSource archive(Path path) throws SourceException {
        String file = path.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return cache.unpack(path, file).open(dot > 0 ? file.substring(0, dot) : file);
    }

    /** A release never changes, so what was unpacked for it once is used without a look at the archive. */
    private OpenedSource coordinate(SourceSpec.Coordinate coordinate) throws SourceException {
        boolean release = !coordinate.version().endsWith("-SNAPSHOT");
        Optional<UnpackedArchive> known = release ? cache.known(coordinate) : Optional.empty();
        if (known.isPresent()) {
            return known.get().open(coordinate.artifact());
        }
        progress.begins(Phase.FETCHING, coordinate.toString());
        Path archive = SourceDownload.fetch(coordinate, options);
        UnpackedArchive unpacked = cache.unpack(archive, coordinate.toString());
        if (release) {
            cache.note(coordinate, unpacked);
        }
        return unpacked.open(coordinate.artifact());
    }
}
