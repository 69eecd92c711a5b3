package org.sahab.rules.format;

import org.jspecify.annotations.Nullable;

/**
 * A condition with what may stand beside it.
 *
 * @param condition the condition
 * @param not whether it must not match
 * @param ignore whether its matches are no findings
 * @param as name under which its files can be used, null if none
 * @param from name of the entry whose files it uses, null if none
 * @param line 1-based line
 */
public record Entry(
        Condition condition,
        boolean not,
        boolean ignore,
        @Nullable String as,
        @Nullable String from,
        int line) {

    /** A condition with nothing beside it. */
    public static Entry of(Condition condition, int line) {
        return new Entry(condition, false, false, null, null, line);
    }
}
