package org.sahab.rules.explain;

import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;

/**
 * Something at the line that a condition did not match though it is like what it asks for.
 *
 * @param difference what differs
 * @param wanted what the condition asks for, as far as it differs
 * @param found what stands there instead; {@code ""} where nothing does
 * @param region where
 * @param seen the fact, null where it is none about Java code
 */
public record Miss(
        Difference difference,
        String wanted,
        String found,
        Region region,
        @Nullable Seen seen) {

    /** The one thing that keeps something from matching; all else fits. The first are the nearest. */
    public enum Difference {
        /** It matches, and the file is none of those the condition is limited to. */
        FILE,
        /** It matches, and the file is none of those that the condition it is chained to found something in. */
        CHAINED_FILE,
        /** It matches as Sahab reads rules, and not as Konveyor's engine does. */
        READING,
        /** The annotation that must stand beside it does not. */
        NOT_ANNOTATED,
        /** The annotation has no element of the name. */
        ELEMENT_MISSING,
        /** The element has another value. */
        ELEMENT_VALUE,
        /** The parameter types differ. */
        PARAMETERS,
        /** The name goes on after what the pattern says. */
        LONGER_NAME,
        /** The name is written in another case. */
        CASE,
        /** The type has the simple name in another package. */
        PACKAGE,
        /** It is named in another way than asked for: imported, not called. */
        LOCATION,
        /** Nothing tells the type of what the method is called on. */
        TYPE_UNKNOWN,
        /** The type has another member. */
        MEMBER,
        /** Another type has the member. */
        TYPE,
        /** The library has another version. */
        VERSION,
        /** The library has another group. */
        GROUP
    }
}
