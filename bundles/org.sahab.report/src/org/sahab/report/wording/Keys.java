package org.sahab.report.wording;

import java.util.Locale;

/** Words for enumerated values in labels, machine-readable reports and addresses inside a report. */
public final class Keys {

    private Keys() {}

    /** The value's name in lower case. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
