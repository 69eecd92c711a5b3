package org.sahab.rules.link;

import org.jspecify.annotations.Nullable;

/**
 * A condition with what stands beside it.
 *
 * @param condition the condition
 * @param not whether it must not match
 * @param ignore whether what it finds is no finding
 * @param as name under which the files it found can be used, null if none
 * @param line 1-based line in the rule file
 */
public record LinkEntry(
        LinkCondition condition,
        boolean not,
        boolean ignore,
        @Nullable String as,
        int line) {}
