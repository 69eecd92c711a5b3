package org.sahab.engine.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The public types of packages that legacy code imports on demand and that no platform holds, so that a simple name can be
 * told from the import that holds it where the jar is missing; and what these types inherit from. Facts of the
 * specifications; a package that is not listed may hold anything.
 */
public final class KnownPackages {

    private static final String JAVAX = "javax.";
    private static final String JAKARTA = "jakarta.";

    private final Map<String, Set<String>> types;
    private final Map<String, List<String>> superTypes;

    private KnownPackages(Map<String, Set<String>> types, Map<String, List<String>> superTypes) {
        this.types = types;
        this.superTypes = superTypes;
    }

    /** Reads the lists that come with this bundle. */
    public static KnownPackages read() {
        Map<String, Set<String>> types = new HashMap<>();
        read("known-packages.txt", (name, all) -> types.put(name, Set.copyOf(all)));
        Map<String, List<String>> superTypes = new HashMap<>();
        read("known-super-types.txt", superTypes::put);
        return new KnownPackages(types, superTypes);
    }

    private static void read(String list, BiConsumer<String, List<String>> lines) {
        try (InputStream in = KnownPackages.class.getResourceAsStream(list);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    lines.accept(
                            line.substring(0, colon),
                            List.of(line.substring(colon + 1).trim().split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types that a type inherits its methods from, nearest first; none if it is not known. */
    public List<String> superTypes(String type) {
        boolean jakarta = type.startsWith(JAKARTA);
        Set<String> all = new LinkedHashSet<>();
        List<String> next = superTypes.getOrDefault(javaEe(type), List.of());
        while (!next.isEmpty()) {
            List<String> above = new ArrayList<>();
            for (String superType : next) {
                if (all.add(jakarta ? JAKARTA + superType.substring(JAVAX.length()) : superType)) {
                    above.addAll(superTypes.getOrDefault(superType, List.of()));
                }
            }
            next = above;
        }
        return List.copyOf(all);
    }

    /** Whether the contents of a package are known. */
    public boolean knows(String packageName) {
        return types.containsKey(javaEe(packageName));
    }

    /** Whether a package is known to hold a type. */
    public boolean holds(String packageName, String typeName) {
        return types.getOrDefault(javaEe(packageName), Set.of()).contains(typeName);
    }

    /** Jakarta EE took the packages over under another name. */
    private static String javaEe(String packageName) {
        return packageName.startsWith(JAKARTA) ? JAVAX + packageName.substring(JAKARTA.length()) : packageName;
    }
}
