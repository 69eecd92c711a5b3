package org.sahab.rules.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case expects of the incidents of its rule. */
public sealed interface Expectation {

    /** Nothing but that there are some. */
    record Any() implements Expectation {}

    /**
     * A number of them.
     *
     * @param bound how the number is meant
     * @param number how many
     * @param message what the message of those that count matches, null if all count
     * @param code what the code around those that count matches, null if all count
     */
    record Count(
            Bound bound,
            int number,
            @Nullable String message,
            @Nullable String code) implements Expectation {}

    /** One at each of these places; there may be others. */
    record Places(List<ExpectedPlace> places) implements Expectation {
        /** Copies the places. */
        public Places {
            places = List.copyOf(places);
        }
    }

    /**
     * A place that an incident must have.
     *
     * @param file end of the file's address
     * @param line 1-based line
     * @param message what its message must match, null for anything
     * @param code what the code around it must match, null for anything
     */
    record ExpectedPlace(
            String file,
            int line,
            @Nullable String message,
            @Nullable String code) {}

    /** How a number is meant. */
    enum Bound {
        /** As many. */
        EXACTLY("exactly"),
        /** As many or more. */
        AT_LEAST("atLeast"),
        /** As many or fewer. */
        AT_MOST("atMost");

        private final String key;

        Bound(String key) {
            this.key = key;
        }

        /** The key of a test file. */
        public String key() {
            return key;
        }

        /** Whether so many are what was expected. */
        public boolean holds(long expected, long found) {
            return switch (this) {
                case EXACTLY -> found == expected;
                case AT_LEAST -> found >= expected;
                case AT_MOST -> found <= expected;
            };
        }
    }
}
