package org.sahab.rules;

import org.sahab.rules.label.LabelSelector;

/**
 * How rules are read.
 *
 * @param compatibility whose reading of the format decides
 * @param selector chooses rules by their labels; the others are read and checked, and do not run
 */
public record RuleOptions(Compatibility compatibility, LabelSelector selector) {

    /** Sahab's reading, all rules. */
    public static RuleOptions defaults() {
        return new RuleOptions(Compatibility.SAHAB, LabelSelector.all());
    }
}
