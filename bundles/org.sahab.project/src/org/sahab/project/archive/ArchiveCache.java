package org.sahab.project.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProgressListener.Phase;
import org.sahab.project.ReadLimits;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;

/**
 * Archives that were unpacked, by the hash of what is in them. An archive is unpacked beside its place and moved
 * there when
 * it is complete, so that an interrupted run leaves nothing that a later one would take for the whole.
 */
final class ArchiveCache {

    private static final String BEGUN = "begun-";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Path sources;
    private final ReadLimits limits;
    private final ProgressListener progress;

    ArchiveCache(Path folder, ReadLimits limits, ProgressListener progress) {
        this.folder = folder;
        this.sources = folder.resolve("sources");
        this.limits = limits;
        this.progress = progress;
    }

    /** What was unpacked for a coordinate before. */
    Optional<UnpackedArchive> known(SourceSpec.Coordinate coordinate) {
        try {
            String hash = Files.readString(note(coordinate), StandardCharsets.US_ASCII)
                    .strip();
            boolean complete = hash.matches("[0-9a-f]{64}") && UnpackedArchive.isIn(sources.resolve(hash));
            return complete ? Optional.of(UnpackedArchive.read(sources.resolve(hash), hash)) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** Remembers what was unpacked for a coordinate. */
    void note(SourceSpec.Coordinate coordinate, UnpackedArchive unpacked) throws SourceException {
        Path note = note(coordinate);
        try {
            Files.createDirectories(note.getParent());
            Path begun = Files.createTempFile(note.getParent(), BEGUN, "");
            Files.writeString(begun, unpacked.hash(), StandardCharsets.US_ASCII);
            move(begun, note);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private Path note(SourceSpec.Coordinate coordinate) {
        return folder.resolve("coordinates")
                .resolve(String.join(
                        "@",
                        coordinate.group(),
                        coordinate.artifact(),
                        coordinate.version(),
                        coordinate.classifier(),
                        coordinate.type()));
    }

    /**
     * Unpacks an archive unless it was before.
     *
     * @param name how to name it to the user
     */
    UnpackedArchive unpack(Path archive, String name) throws SourceException {
        String hash = hash(archive, name);
        Path place = sources.resolve(hash);
        try {
            if (!UnpackedArchive.isIn(place)) {
                progress.begins(Phase.UNPACKING, name);
                unpack(archive, name, place);
            }
            return UnpackedArchive.read(place, hash);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private void unpack(Path archive, String name, Path place) throws IOException, SourceException {
        Files.createDirectories(sources);
        deleteAbandoned();
        Path begun = Files.createTempDirectory(sources, BEGUN);
        try {
            Path files = Files.createDirectory(UnpackedArchive.filesIn(begun));
            List<SkippedEntry> skipped = new Unpacking(archive, name, files, limits, progress).run();
            UnpackedArchive.write(begun, TopFolder.of(files), skipped);
            if (!UnpackedArchive.isIn(place)) {
                delete(place);
                move(begun, place);
            }
        } finally {
            delete(begun);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        } catch (IOException e) {
            if (!UnpackedArchive.isIn(to)) { // else another run was faster
                throw e;
            }
        }
    }

    private void deleteAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        List<Path> abandoned;
        try (Stream<Path> children = Files.list(sources)) {
            abandoned = children.filter(child -> child.getFileName().toString().startsWith(BEGUN))
                    .toList();
        }
        for (Path child : abandoned) {
            if (Files.getLastModifiedTime(child).toInstant().isBefore(limit)) {
                delete(child);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String hash(Path archive, String name) throws SourceException {
        try (InputStream in = Files.newInputStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw SourceException.of("not-readable", name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }

    private SourceException notWritable(IOException e) {
        boolean full = folder.toFile().exists() && folder.toFile().getUsableSpace() < 1 << 20;
        String key = full ? "project.source.disk-full" : "project.source.cache-not-writable";
        return new SourceException(Message.of(key).with("folder", Argument.path(folder.toString())), e);
    }
}
