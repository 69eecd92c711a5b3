package org.sahab.engine.names;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled type on a class path. What a parser made of it can be left here for all batches, since it does not change.
 */
public abstract class ClassEntry {

    private volatile @Nullable Object parsed;

    /** The bytes of the class file. */
    public abstract byte[] bytes() throws IOException;

    /** The name to show in messages of the parser. */
    public abstract String fileName();

    /** What was left here; null if nothing was yet. */
    public final @Nullable Object parsed() {
        return parsed;
    }

    /** Leaves an immutable value here for others. */
    public final void keep(Object value) {
        parsed = value;
    }
}
