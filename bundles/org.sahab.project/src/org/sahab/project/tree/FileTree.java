package org.sahab.project.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All files of a source, listed once, sorted by path. */
public final class FileTree {

    private final Path root;
    private final List<FileEntry> files;
    private final Map<String, FileEntry> byPath;
    private final Map<String, Path> folders;
    private final Map<String, List<FileEntry>> byName;

    FileTree(Path root, List<FileEntry> files, Map<String, Path> folders) {
        this.root = root;
        this.files = List.copyOf(files);
        this.folders = folders;
        this.byPath = HashMap.newHashMap(files.size());
        this.byName = HashMap.newHashMap(files.size());
        for (FileEntry file : this.files) {
            byPath.put(file.path(), file);
            byName.computeIfAbsent(file.name(), name -> new ArrayList<>(1)).add(file);
        }
    }

    /** The folder on this machine, with links resolved. */
    public Path root() {
        return root;
    }

    /** All files, sorted by path. */
    public List<FileEntry> files() {
        return files;
    }

    /** The file of this path. */
    public Optional<FileEntry> file(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The files whose last segment is this name, sorted by path. */
    public List<FileEntry> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /** Whether this path is a folder that was listed. */
    public boolean hasFolder(String path) {
        return folders.containsKey(path);
    }

    /** The paths of all folders that were listed. */
    public Set<String> folders() {
        return Collections.unmodifiableSet(folders.keySet());
    }

    /** Where a folder of the tree lies on this machine. */
    public Path location(String folder) {
        Path location = folders.get(folder);
        if (location == null) {
            throw new IllegalArgumentException("Not a folder of the tree: " + folder);
        }
        return location;
    }
}
