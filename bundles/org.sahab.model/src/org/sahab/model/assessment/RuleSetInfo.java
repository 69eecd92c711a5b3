package org.sahab.model.assessment;

/**
 * A rule set that ran.
 *
 * @param name its name
 * @param rules number of its rules that ran
 * @param hash SHA-256 of its files, hexadecimal, the first 16 digits: two assessments with the same rules have the same
 */
public record RuleSetInfo(String name, int rules, String hash) {}
