package org.sahab.rules;

import org.sahab.rules.label.LabelSelector;

/**
 * How rules are read.
 *
 * @param compatibility whose reading of the format decides
 * @param selector chooses rules by their labels; the others are read and do not run
 * @param sightings whether rules that have tags and no message report what their tags rest on, as findings with an empty
 *     message and without effort
 */
public record RuleOptions(Compatibility compatibility, LabelSelector selector, boolean sightings) {

    /** Options without sightings. */
    public RuleOptions(Compatibility compatibility, LabelSelector selector) {
        this(compatibility, selector, false);
    }

    /** Sahab's reading, all rules. */
    public static RuleOptions defaults() {
        return new RuleOptions(Compatibility.SAHAB, LabelSelector.all());
    }
}
