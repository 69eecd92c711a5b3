package org.sahab.rules;

/**
 * Where a rule stands.
 *
 * @param source the file, with its name as diagnostics say it and, if it is on disk, its path
 * @param line 1-based line it starts on
 */
public record RuleLocation(RuleSource source, int line) {}
