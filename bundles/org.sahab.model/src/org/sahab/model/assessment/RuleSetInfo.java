package org.sahab.model.assessment;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.finding.Message;

/**
 * A rule set that was read.
 *
 * @param name its name
 * @param description what it is about, {@code ""} if it does not say
 * @param rules number of its rules that ran
 * @param hash SHA-256 of its files, hexadecimal, the first 16 digits: two assessments with the same rules have the same
 * @param unmatched ids of its rules that ran and matched nothing, sorted
 * @param deselected ids of its rules that were not asked for, sorted
 * @param unusable why rules of it could not run, by their ids; the keys are those of diagnostics
 */
public record RuleSetInfo(
        String name,
        String description,
        int rules,
        String hash,
        List<String> unmatched,
        List<String> deselected,
        SortedMap<String, Message> unusable) {

    /** Copies the collections. */
    public RuleSetInfo {
        unmatched = List.copyOf(unmatched);
        deselected = List.copyOf(deselected);
        unusable = Collections.unmodifiableSortedMap(new TreeMap<>(unusable));
    }

    /** Of which no more is known than what ran. */
    public RuleSetInfo(String name, int rules, String hash) {
        this(name, "", rules, hash, List.of(), List.of(), new TreeMap<>());
    }
}
