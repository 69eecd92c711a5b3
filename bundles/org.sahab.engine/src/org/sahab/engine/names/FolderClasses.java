package org.sahab.engine.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiled types in a folder of class files, or in the image of the running JDK. */
public final class FolderClasses implements ClassContainer {

    private static final String SUFFIX = ".class";
    private static final int MAX_DEPTH = 60;

    private final Map<String, Map<String, ClassEntry>> packages = new HashMap<>();

    /**
     * The classes below some folders; of several with one name, the first.
     *
     * @throws IOException if a folder cannot be listed
     */
    public FolderClasses(Iterable<Path> roots) throws IOException {
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> add(root, file));
            }
        }
    }

    private void add(Path root, Path file) {
        Path inside = root.relativize(file);
        Path folder = inside.getParent();
        String separator = file.getFileSystem().getSeparator();
        String packageName = folder == null ? "" : folder.toString().replace(separator, "/");
        String name = inside.getFileName().toString();
        packages.computeIfAbsent(packageName, p -> new HashMap<>())
                .putIfAbsent(name.substring(0, name.length() - SUFFIX.length()), new Entry(file));
    }

    @Override
    public Set<String> packages() {
        return packages.keySet();
    }

    @Override
    public @Nullable ClassEntry find(String packageName, String typeName) {
        Map<String, ClassEntry> types = packages.get(packageName);
        return types == null ? null : types.get(typeName);
    }

    @Override
    public void close() {
        packages.clear();
    }

    /** A class file. */
    private static final class Entry extends ClassEntry {
        private final Path file;

        Entry(Path file) {
            this.file = file;
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public String fileName() {
            return file.getFileName().toString();
        }
    }
}
