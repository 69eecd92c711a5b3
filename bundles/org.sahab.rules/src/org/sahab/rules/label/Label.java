package org.sahab.rules.label;

/**
 * A label as it is written: {@code key}, {@code key=} or {@code key=value}. The keys {@code source}, {@code target} and
 * {@code include} are the same with and without the prefix {@code konveyor.io/}.
 *
 * @param key the key without the prefix {@code konveyor.io/}
 * @param value the value, {@code ""} if there is none
 */
public record Label(String key, String value) {

    /** Key of the technology that a rule moves from. */
    public static final String SOURCE = "source";

    /** Key of the technology that a rule moves to. */
    public static final String TARGET = "target";

    /** Key of the label that overrides every selector. */
    public static final String INCLUDE = "include";

    private static final String PREFIX = "konveyor.io/";

    /** Reads a label. */
    public static Label of(String text) {
        int equals = text.indexOf('=');
        String key = (equals < 0 ? text : text.substring(0, equals)).strip();
        String value = equals < 0 ? "" : text.substring(equals + 1).strip();
        return new Label(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key, value);
    }

    /**
     * Whether this label of a rule is what a selector asks for: a rule's label without a value stands for every value, and
     * {@code eap7+} and {@code eap7-} stand for that version and those after or before it.
     */
    public boolean fits(Label asked) {
        return key.equals(asked.key)
                && (asked.value.isEmpty()
                        || value.isEmpty()
                        || VersionRange.of(value).contains(asked.value));
    }
}
