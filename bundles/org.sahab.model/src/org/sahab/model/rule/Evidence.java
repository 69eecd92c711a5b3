package org.sahab.model.rule;

/** What a rule's claim rests on, from strong to weak. */
public enum Evidence {
    /** Measured, with a benchmark that can be run again. */
    MEASURED,
    /** Published, with a citation on the rule's page. */
    PUBLISHED,
    /** Reasoned from documented behaviour of platforms. */
    REASONED
}
