package org.sahab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that must not outlive the run unless it comes to its end. They are made under the same lock that
 * {@link #sweep} takes, so that no signal finds a moment between making one and knowing of it.
 */
final class Leftovers {

    private final Deque<Path> paths = new ArrayDeque<>();
    private final Set<Path> trees = new HashSet<>();
    private boolean swept;

    /**
     * Makes a file.
     *
     * @throws CancellationException if the run is over
     */
    synchronized OutputStream file(Path file) throws IOException {
        goOn();
        OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        paths.push(file);
        return stream;
    }

    /** Makes a folder of a new name for the time of the run. */
    synchronized Path temporaryFolder(Path parent, String prefix) throws IOException {
        goOn();
        Path folder = Files.createTempDirectory(parent, prefix);
        paths.push(folder);
        trees.add(folder);
        return folder;
    }

    /** Makes a folder and those above it; those made here go again if they are still empty in the end. */
    synchronized void folders(Path folder) throws IOException {
        goOn();
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            folders(parent);
        }
        Files.createDirectory(folder);
        paths.push(folder);
    }

    /** Puts finished files where they belong, in one go: a signal that comes meanwhile waits. */
    synchronized void replace(SequencedMap<Path, Path> targets) throws IOException {
        goOn();
        for (var target : targets.entrySet()) {
            move(target.getKey(), target.getValue());
            paths.remove(target.getKey());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void goOn() {
        if (swept) {
            throw new CancellationException();
        }
    }

    /** Deletes what is there still, and lets nothing new be made. */
    synchronized void sweep() {
        swept = true;
        while (!paths.isEmpty()) {
            remove(paths.pop());
        }
    }

    /** Deletes one of them before its time. */
    synchronized void delete(Path path) {
        if (paths.remove(path)) {
            remove(path);
        }
    }

    private void remove(Path path) {
        try {
            if (trees.contains(path)) {
                Files.walkFileTree(path, new Deletion());
            } else {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a folder that holds the reports stays; for anything else there is nobody left to tell
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
