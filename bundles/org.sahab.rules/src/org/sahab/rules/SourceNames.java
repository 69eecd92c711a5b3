package org.sahab.rules;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that no two files have the same name: folders of the same name may lie in several places. */
final class SourceNames {

    private SourceNames() {}

    /** The files by name, each once; those of a second folder of the same name are called {@code name (2)/file}. */
    static Map<String, RuleSource> unique(List<RuleSource> sources) {
        Map<String, RuleSource> byName = new LinkedHashMap<>();
        Map<String, Path> directories = new HashMap<>();
        Set<Path> files = new HashSet<>();
        for (RuleSource source : sources) {
            Path directory = source.folder().directory();
            if (directory == null) {
                byName.putIfAbsent(source.name(), source);
            } else if (files.add(directory.resolve(source.fileName()))) {
                String folder = source.folderName();
                for (int number = 2; isOther(directories.putIfAbsent(folder, directory), directory); number++) {
                    folder = (source.folderName() + " (" + number + ")").strip();
                }
                String name = folder.isEmpty() ? source.fileName() : folder + "/" + source.fileName();
                byName.putIfAbsent(name, source.named(name));
            }
        }
        return byName;
    }

    private static boolean isOther(@Nullable Path known, Path directory) {
        return known != null && !known.equals(directory);
    }
}
