package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.engine.EngineLimits;
import org.sahab.engine.names.JavaFile;

/**
 * Cuts the Java files of an application into batches: a function of the input alone. The files of a batch see the same names,
 * and no two of them declare the same type.
 */
final class Batches {

    private Batches() {}

    static List<List<JavaFile>> plan(List<JavaFile> files, EngineLimits limits) {
        SortedMap<Integer, List<JavaFile>> byLayer = new TreeMap<>();
        for (JavaFile file : files) {
            byLayer.computeIfAbsent(file.layer(), layer -> new ArrayList<>()).add(file);
        }
        List<List<JavaFile>> batches = new ArrayList<>();
        for (List<JavaFile> layer : byLayer.values()) {
            cut(layer, batches, limits);
        }
        return batches;
    }

    /** A file that declares a type of the layer once more has a batch of its own. */
    private static void cut(List<JavaFile> files, List<List<JavaFile>> batches, EngineLimits limits) {
        List<JavaFile> batch = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        long bytes = 0;
        for (JavaFile file : files) {
            if (!declares(file, declared)) {
                batches.add(List.of(file));
                continue;
            }
            long size = file.file().size();
            if (!batch.isEmpty() && (batch.size() >= limits.batchFiles() || bytes + size > limits.batchBytes())) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
    }

    /** Adds the types of a file, if all of them are new. */
    private static boolean declares(JavaFile file, Set<String> declared) {
        List<String> types = file.outline().types().stream()
                .map(type -> file.outline().packageName() + '.' + type)
                .toList();
        if (types.stream().anyMatch(declared::contains)) {
            return false;
        }
        declared.addAll(types);
        return true;
    }
}
