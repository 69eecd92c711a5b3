package org.sahab.engine.names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.names.NameIndex.Package;

/** The index of names as one part of the application sees it: some layers, in the order of its class path. */
public final class NameView {

    private static final int HIDDEN = Integer.MAX_VALUE;

    private final NameIndex index;
    private final int[] layers;
    private final int[] ranks;

    /**
     * A view of these layers, first one first.
     *
     * @param total number of all layers of the index
     */
    public NameView(NameIndex index, List<Integer> layers, int total) {
        this.index = index;
        this.layers = layers.stream().mapToInt(Integer::intValue).toArray();
        this.ranks = new int[total];
        Arrays.fill(ranks, HIDDEN);
        for (int i = 0; i < this.layers.length; i++) {
            ranks[this.layers[i]] = i;
        }
    }

    /** The layers seen, first one first. */
    public int[] layers() {
        return layers.clone();
    }

    /** A type: a {@link JavaFile}, a {@link ClassEntry}, or null if there is none. */
    public @Nullable Object find(String packageName, String typeName) {
        Package found = index.find(packageName);
        if (found == null) {
            return null;
        }
        int best = HIDDEN;
        Object answer = null;
        List<JavaFile> files = found.sources.get(typeName);
        if (files != null) {
            for (JavaFile file : files) {
                if (ranks[file.layer()] < best) {
                    best = ranks[file.layer()];
                    answer = file;
                }
            }
        }
        for (Map.Entry<Integer, ClassContainer> entry : found.containers.entrySet()) {
            int rank = ranks[entry.getKey()];
            if (rank < best) {
                ClassEntry type = entry.getValue().find(packageName, typeName);
                if (type != null) {
                    best = rank;
                    answer = type;
                }
            }
        }
        return answer;
    }

    /** Whether types of this package, or of one below, can be seen. */
    public boolean isPackage(String packageName) {
        Package found = index.find(packageName);
        if (found == null) {
            return false;
        }
        for (int layer = found.layers.nextSetBit(0); layer >= 0; layer = found.layers.nextSetBit(layer + 1)) {
            if (ranks[layer] != HIDDEN) {
                return true;
            }
        }
        return false;
    }

    /** Whether the platform, which is the last layer of every view, holds types of exactly this package. */
    public boolean isPlatform(String packageName) {
        Package found = index.find(packageName);
        return found != null && layers.length > 0 && found.containers.containsKey(layers[layers.length - 1]);
    }

    /** Whether types of exactly this package can be seen. */
    public boolean holdsTypes(String packageName) {
        Package found = index.find(packageName);
        return found != null
                && (found.sources.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(file -> ranks[file.layer()] != HIDDEN)
                        || found.containers.keySet().stream().anyMatch(layer -> ranks[layer] != HIDDEN));
    }
}
