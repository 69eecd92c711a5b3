package org.sahab.model.rule;

import java.util.Locale;

/** How much a finding matters for a migration, in the words of the field. */
public enum Category {
    /** Must be solved before the application runs well in a cloud. */
    MANDATORY,
    /** Should be solved; the application runs without. */
    OPTIONAL,
    /** Must be looked at; only a person can tell. */
    POTENTIAL;

    /** The lower-case word that rule files and reports use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
