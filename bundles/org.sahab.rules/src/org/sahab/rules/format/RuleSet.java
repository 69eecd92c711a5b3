package org.sahab.rules.format;

import java.util.List;

/**
 * The rules of one folder.
 *
 * @param name its name
 * @param description what it is about, {@code ""} if it does not say
 * @param hash SHA-256 of its files and their pages, hexadecimal
 * @param rules its rules in the order of files and lines
 */
public record RuleSet(String name, String description, String hash, List<Rule> rules) {

    /** Copies the rules. */
    public RuleSet {
        rules = List.copyOf(rules);
    }
}
