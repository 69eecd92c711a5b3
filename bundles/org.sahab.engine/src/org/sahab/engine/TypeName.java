package org.sahab.engine;

import org.sahab.model.finding.Confidence;

/**
 * The name of a type, and how sure it is.
 *
 * @param name qualified name in source form, without type arguments; an array ends with {@code []} for each dimension; the
 *     simple name for a guess; {@code ""} if nothing is known
 * @param confidence how sure the name is
 */
public record TypeName(String name, Confidence confidence) {

    /** Of an expression of which nothing is known. */
    public static final TypeName UNKNOWN = new TypeName("", Confidence.GUESSED);

    /** Whether nothing at all is known. */
    public boolean isUnknown() {
        return name.isEmpty();
    }

    /** Whether this is that type for sure or by inference; a guess never is. */
    public boolean is(String qualifiedName) {
        return confidence != Confidence.GUESSED && name.equals(qualifiedName);
    }

    /** The last segment of the name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
