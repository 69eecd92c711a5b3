package org.sahab.engine.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The public types of packages that legacy code imports on demand and that no platform holds, so that a simple name can be
 * told from the import that holds it where the jar is missing. Facts of the specifications; a package that is not listed may
 * hold anything.
 */
public final class KnownPackages {

    private final Map<String, Set<String>> types;

    private KnownPackages(Map<String, Set<String>> types) {
        this.types = types;
    }

    /** Reads the list that comes with this bundle. */
    public static KnownPackages read() {
        Map<String, Set<String>> types = new HashMap<>();
        try (InputStream in = KnownPackages.class.getResourceAsStream("known-packages.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    types.put(
                            line.substring(0, colon),
                            Set.of(line.substring(colon + 1).trim().split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownPackages(types);
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
        return packageName.startsWith("jakarta.") ? "javax." + packageName.substring(8) : packageName;
    }
}
