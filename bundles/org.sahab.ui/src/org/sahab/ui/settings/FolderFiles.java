package org.sahab.ui.settings;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The files of a rule folder as they are at a time. A folder may be named by the file of a project that comes from others, so it
 * is not walked without end: {@code /} is a folder, too.
 *
 * @param stamps path, size and time of each file that may hold rules, sorted
 * @param tooMany whether there are more files than anybody keeps rules in
 */
record FolderFiles(List<String> stamps, boolean tooMany) {

    private static final int DEEPEST = 32;
    private static final int MOST = 50_000;

    FolderFiles {
        stamps = List.copyOf(stamps);
    }

    static FolderFiles of(Path folder) {
        Stamps stamps = new Stamps(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, stamps);
        } catch (IOException e) {
            stamps.found.add(folder + " " + e.getClass().getName());
        }
        stamps.found.sort(null);
        return new FolderFiles(stamps.found, stamps.seen >= MOST);
    }

    private static final class Stamps extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<String> found = new ArrayList<>();
        private int seen;

        Stamps(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (file.equals(top) || name.endsWith(".yaml") || name.endsWith(".yml")) {
                found.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
            }
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.add(file + " " + failure.getClass().getName());
            return next();
        }

        private FileVisitResult next() {
            seen++;
            return seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
