package org.sahab.rules.format;

import java.util.List;

/**
 * The rules of one folder.
 *
 * @param name its name
 * @param folder name of the folder, as diagnostics name it
 * @param description what it is about, {@code ""} if it does not say
 * @param labels labels that its rules inherit
 * @param hash SHA-256 of its files and their pages, hexadecimal
 * @param rules its rules in the order of files and lines
 */
public record RuleSet(
        String name, String folder, String description, List<String> labels, String hash, List<Rule> rules) {

    /** Copies the lists. */
    public RuleSet {
        labels = List.copyOf(labels);
        rules = List.copyOf(rules);
    }
}
