package org.sahab.engine.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.TypeName;
import org.sahab.engine.source.Outline;
import org.sahab.model.finding.Confidence;

/**
 * Tells what a simple name means in a unit when the class path does not: by the unit's imports, its package, and what is
 * known of the packages it imports on demand.
 */
public final class ImportScope {

    private final String packageName;
    private final Map<String, String> single = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final NameView view;
    private final KnownPackages known;
    private final Map<String, TypeName> cache = new HashMap<>();

    /** The scope of a unit of this outline. */
    public ImportScope(Outline outline, NameView view, KnownPackages known) {
        this.packageName = outline.packageName();
        this.view = view;
        this.known = known;
        for (String name : outline.imports()) {
            if (name.endsWith(".*")) {
                onDemand.add(name.substring(0, name.length() - 2));
            } else {
                single.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
            }
        }
    }

    /** The package of the unit. */
    public String packageName() {
        return packageName;
    }

    /**
     * The type that a name means, without looking at any declaration in the unit.
     *
     * @param written the name as written, with or without qualifier
     */
    public TypeName infer(String written) {
        TypeName found = cache.get(written);
        if (found == null) {
            int dot = written.indexOf('.');
            found = dot < 0 ? inferSimple(written) : inferQualified(written, dot);
            cache.put(written, found);
        }
        return found;
    }

    /** The qualified name that a simple name is imported by on its own; null if it is not. */
    public @Nullable String importOf(String simpleName) {
        return single.get(simpleName);
    }

    /** Whether all types of this package are visible by their simple names without an import of their own. */
    public boolean seesWithoutImport(String otherPackage) {
        return otherPackage.equals(packageName) || otherPackage.equals("java.lang") || onDemand.contains(otherPackage);
    }

    private TypeName inferQualified(String written, int dot) {
        if (Character.isUpperCase(written.charAt(0))) {
            TypeName outer = infer(written.substring(0, dot));
            return new TypeName(outer.name() + written.substring(dot), outer.confidence());
        }
        return new TypeName(written, Confidence.INFERRED);
    }

    private TypeName inferSimple(String name) {
        String imported = single.get(name);
        if (imported != null) {
            return new TypeName(imported, Confidence.INFERRED);
        }
        if (view.find(packageName.replace('.', '/'), name) != null) {
            return inferred(packageName, name);
        }
        if (view.find("java/lang", name) != null) {
            return inferred("java.lang", name);
        }
        String only = null;
        int open = 0;
        for (String candidate : onDemand) {
            if (view.find(candidate.replace('.', '/'), name) != null || known.holds(candidate, name)) {
                return inferred(candidate, name);
            }
            // A package that the class path holds, or whose types are known, cannot be the one: it would have been
            // found.
            if (!known.knows(candidate) && !view.holdsTypes(candidate.replace('.', '/')) && !isPlatform(candidate)) {
                only = candidate;
                open++;
            }
        }
        return only != null && open == 1 ? inferred(only, name) : new TypeName(name, Confidence.GUESSED);
    }

    private static boolean isPlatform(String packageName) {
        return packageName.startsWith("java.");
    }

    private static TypeName inferred(String packageName, String name) {
        return new TypeName(packageName.isEmpty() ? name : packageName + '.' + name, Confidence.INFERRED);
    }
}
