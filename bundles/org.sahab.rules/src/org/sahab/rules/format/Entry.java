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
 * @param line 1-based line of the condition's name
 * @param column 1-based column of the condition's name
 */
public record Entry(
        Condition condition,
        boolean not,
        boolean ignore,
        @Nullable String as,
        @Nullable String from,
        int line,
        int column) {}
