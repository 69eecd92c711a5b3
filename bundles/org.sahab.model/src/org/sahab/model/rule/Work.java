package org.sahab.model.rule;

import java.util.Locale;

/** What kind of work it is to mend what a rule finds. */
public enum Work {
    /** The two-hundredth place is a repetition of the first. */
    MECHANICAL,
    /** Each place needs thought. */
    REDESIGN;

    /** The lower-case word that labels use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
