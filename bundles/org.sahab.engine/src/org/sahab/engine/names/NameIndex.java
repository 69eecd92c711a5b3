package org.sahab.engine.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is where: the types of every layer of names by package. A layer is the production or the test code of a module, a
 * jar, or the platform. Built once, then read by all threads; each module looks at it through its own {@link NameView}.
 */
public final class NameIndex {

    private final Map<String, Package> packages = new HashMap<>();

    /** A package, whoever holds types of it or of packages below. */
    static final class Package {
        final BitSet layers = new BitSet();
        final Map<String, List<JavaFile>> sources = new HashMap<>();
        final Map<Integer, ClassContainer> containers = new HashMap<>();
    }

    /** Adds the types of a source file; of several files with the same type in one layer the first counts. */
    public void add(JavaFile file) {
        Package declared = declare(file.outline().packageName().replace('.', '/'), file.layer());
        for (String type : file.outline().types()) {
            declared.sources.computeIfAbsent(type, name -> new ArrayList<>(1)).add(file);
        }
    }

    /** Adds the types of a class container. */
    public void add(ClassContainer container, int layer) {
        for (String packageName : container.packages()) {
            declare(packageName, layer).containers.put(layer, container);
        }
    }

    private Package declare(String packageName, int layer) {
        Package declared = packages.computeIfAbsent(packageName, name -> new Package());
        declared.layers.set(layer);
        for (int slash = packageName.lastIndexOf('/'); slash > 0; slash = packageName.lastIndexOf('/', slash - 1)) {
            packages.computeIfAbsent(packageName.substring(0, slash), name -> new Package())
                    .layers
                    .set(layer);
        }
        return declared;
    }

    @Nullable
    Package find(String packageName) {
        return packages.get(packageName);
    }

    /** The files that declare a top-level type of this name, in any layer. */
    public List<JavaFile> declaring(String packageName, String typeName) {
        Package declared = packages.get(packageName);
        return declared == null ? List.of() : declared.sources.getOrDefault(typeName, List.of());
    }
}
