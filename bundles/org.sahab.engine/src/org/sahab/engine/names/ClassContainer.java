package org.sahab.engine.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiled types: a jar, a folder of classes, or the platform. Safe for use by several threads. */
public interface ClassContainer extends AutoCloseable {

    /** The packages that hold types, separated by {@code /}. */
    Set<String> packages();

    /**
     * A type.
     *
     * @param packageName separated by {@code /}, {@code ""} for the unnamed package
     * @param typeName binary name within the package, nested types by {@code $}
     */
    @Nullable
    ClassEntry find(String packageName, String typeName);

    /** Releases the file; never fails. */
    @Override
    void close();
}
