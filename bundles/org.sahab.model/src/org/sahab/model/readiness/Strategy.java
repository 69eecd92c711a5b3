package org.sahab.model.readiness;

import java.util.Locale;

/** What to do with a module on its way to a cloud, from the least change to the most. */
public enum Strategy {
    /** Leave it where it is. */
    RETAIN,
    /** Move it as it is. */
    REHOST,
    /** Move it with changes to what is around the code: settings, libraries, packaging. */
    REPLATFORM,
    /** Change its code, keep its shape. */
    REFACTOR,
    /** Change its shape. */
    REARCHITECT,
    /** Buy or write something else instead. */
    REPLACE,
    /** Switch it off. */
    RETIRE;

    /** The lower-case word that labels use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
