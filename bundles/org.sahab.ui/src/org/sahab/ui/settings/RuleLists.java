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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the rules that were read last, for as long as no file of their folders changes. For any thread. */
public final class RuleLists {

    private static final int MOST = 4;
    private static final int DEEPEST = 32;
    private static final int MOST_FILES = 100_000;

    private final Map<Folders, RuleList> known = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Folders(List<Path> folders, List<String> files) {}

    /** The rules of these folders, read again only if a file of theirs was added, removed, written or renamed. */
    synchronized RuleList of(List<Path> folders) {
        List<String> files = new ArrayList<>();
        folders.forEach(folder -> stamp(folder, files));
        RuleList rules = known.computeIfAbsent(new Folders(folders, files), key -> RuleList.read(folders));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return rules;
    }

    private static void stamp(Path folder, List<String> files) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Stamps(found));
        } catch (IOException e) {
            found.add(folder + " " + e.getClass().getName());
        }
        found.sort(null);
        files.addAll(found);
    }

    private static final class Stamps extends SimpleFileVisitor<Path> {
        private final List<String> found;

        Stamps(List<String> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.add(file + " " + failure.getClass().getName());
            return FileVisitResult.CONTINUE;
        }
    }
}
