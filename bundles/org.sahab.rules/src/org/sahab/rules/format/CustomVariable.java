package org.sahab.rules.format;

import org.jspecify.annotations.Nullable;

/**
 * A value cut out of the source line of a match.
 *
 * @param name name in the message
 * @param pattern regular expression for the trimmed line
 * @param group named group to take, null for the first group or, without one, the whole match
 * @param fallback value where nothing matches
 */
public record CustomVariable(
        String name, String pattern, @Nullable String group, String fallback) {}
