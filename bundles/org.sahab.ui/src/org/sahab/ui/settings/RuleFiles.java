package org.sahab.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sahab.rules.RuleSource;

/** The rule files of some folders, each once and under a name that tells which of them it is: many a folder is called {@code rules}. */
final class RuleFiles {

    private final List<Folder> folders = new ArrayList<>();
    private final Map<String, RuleSource> sources = new LinkedHashMap<>();
    private final Map<Path, String> names = new HashMap<>();
    private final Map<String, Path> tops = new HashMap<>();

    private RuleFiles() {}

    /**
     * A folder that was looked into, or a file.
     *
     * @param path the folder or file
     * @param readable whether it is there and holds rule files, and no more than anybody keeps rules in
     * @param names the names of its files, in their order
     */
    record Folder(Path path, boolean readable, List<String> names) {

        Folder {
            names = List.copyOf(names);
        }
    }

    /** Lists the files. */
    static RuleFiles of(List<Path> folders) {
        RuleFiles files = new RuleFiles();
        folders.forEach(files::add);
        return files;
    }

    private void add(Path path) {
        boolean single = Files.isRegularFile(path);
        Path top = Objects.requireNonNullElse(single ? path.getParent() : path, path);
        List<String> own = new ArrayList<>();
        for (RuleSource source : found(path)) {
            Path file = source.path().orElse(path);
            String below = single
                    ? source.fileName()
                    : source.name().substring(source.name().indexOf('/') + 1);
            own.add(names.computeIfAbsent(file, added -> {
                String name = prefix(top) + '/' + below;
                sources.put(name, new RuleSource(name, source.folder()));
                return name;
            }));
        }
        folders.add(new Folder(path, !own.isEmpty(), own));
    }

    private static List<RuleSource> found(Path path) {
        try {
            return FolderFiles.of(path).tooMany() ? List.of() : RuleSource.under(path);
        } catch (IOException e) {
            // That nothing was read is said beside the folder.
            return List.of();
        }
    }

    /** The shortest end of a path by which no other folder is called. */
    private String prefix(Path top) {
        String prefix = "";
        for (int i = top.getNameCount() - 1; i >= 0; i--) {
            prefix = prefix.isEmpty() ? top.getName(i).toString() : top.getName(i) + "/" + prefix;
            if (top.equals(tops.computeIfAbsent(prefix, name -> top))) {
                return prefix;
            }
        }
        return top.toString().replace('\\', '/');
    }

    /** The folders in the order that was given. */
    List<Folder> folders() {
        return List.copyOf(folders);
    }

    /** All files, those of two folders once. */
    List<RuleSource> sources() {
        return List.copyOf(sources.values());
    }

    /** Where the file of a name lies, as diagnostics name it; nothing if it is none of these. */
    Optional<Path> find(String name) {
        return Optional.ofNullable(sources.get(name)).flatMap(RuleSource::path);
    }

    /** Where one of these files lies. */
    Path file(String name) {
        return find(name).orElseThrow();
    }

    /** The folder that one of these files lies in. */
    Path directory(String name) {
        Path file = file(name);
        return Objects.requireNonNullElse(file.getParent(), file);
    }

    /** Whether one of these files describes the rule set of its folder. */
    boolean isHeader(String name) {
        RuleSource source = sources.get(name);
        return source != null && source.isHeader();
    }
}
