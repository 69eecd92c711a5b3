package org.sahab.rules.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case passed.
 *
 * @param mismatches what was not as expected; empty if it passed
 * @param silence why the pass says less than it seems to, null if it does not
 */
public record Verdict(List<Mismatch> mismatches, @Nullable Silence silence) {

    /** Copies the mismatches. */
    public Verdict {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether it passed, in silence or not. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    /** Why a pass says nothing. */
    public enum Silence {
        /** It expects {@code hasInsights}, which nobody looks at. */
        INSIGHTS,
        /** Its rule cannot be used, and none is no more than at most. */
        NO_RULE,
        /** The expression for its messages is none, and then every message counts. */
        PATTERN,
        /** Its number is Konveyor's, to which repeats of a text in an XML file are one place. */
        REPEATS
    }

    /** Which kind of expectation was not met. */
    public enum Kind {
        /** The rule should find something. */
        UNMATCHED,
        /** The rule should find nothing. */
        MATCHED,
        /** A tag is missing. */
        TAG,
        /** The number of incidents is another. */
        COUNT,
        /** The number of incidents with this message is another. */
        MESSAGE_COUNT,
        /** The number of incidents with this code is another. */
        CODE_COUNT,
        /** No incident in a file. */
        FILE,
        /** No incident on a line. */
        LINE,
        /** Another message. */
        MESSAGE,
        /** Other code. */
        CODE
    }

    /**
     * What was not as expected.
     *
     * @param kind which kind of expectation
     * @param expected what was expected, as the test file puts it
     * @param found what was found instead, {@code ""} if nothing
     */
    public record Mismatch(Kind kind, String expected, String found) {}
}
