package org.sahab.rules.text;

/** Where expressions come from. */
@FunctionalInterface
public interface Expressions {

    /** Compiles each anew. */
    Expressions COMPILED = Regex::compile;

    /**
     * The expression of this pattern.
     *
     * @throws InvalidRegexException if it makes no sense
     */
    Regex expression(String pattern) throws InvalidRegexException;
}
