package org.sahab.model.assessment;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was known at some time: the findings that were there, by their identities.
 *
 * @param reason why they are set aside, in the words of who decided; {@code ""} if nothing is said
 * @param known the findings, sorted
 */
public record Baseline(String reason, List<Known> known) {

    /**
     * A finding that was there.
     *
     * @param identity its identity
     * @param rule id of its rule, for who reads the file; {@code ""} if it is not told
     * @param file its file relative to the application, for who reads the file; {@code ""} if it is not told
     */
    public record Known(String identity, String rule, String file) implements Comparable<Known> {

        private static final Comparator<Known> ORDER =
                Comparator.comparing(Known::file).thenComparing(Known::rule).thenComparing(Known::identity);

        @Override
        public int compareTo(Known other) {
            return ORDER.compare(this, other);
        }
    }

    /** Sorts what is known. */
    public Baseline {
        known = known.stream().sorted().toList();
    }

    /** The identities of what is known. */
    public Set<String> identities() {
        Set<String> identities = new TreeSet<>();
        known.forEach(one -> identities.add(one.identity()));
        return Collections.unmodifiableSet(identities);
    }
}
