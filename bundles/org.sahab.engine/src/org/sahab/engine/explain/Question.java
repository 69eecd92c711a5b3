package org.sahab.engine.explain;

/**
 * What is to be explained.
 *
 * @param rule id of the rule
 * @param file the file relative to the application, separated by {@code /}
 * @param line 1-based line, 0 for the whole file
 */
public record Question(String rule, String file, int line) {}
