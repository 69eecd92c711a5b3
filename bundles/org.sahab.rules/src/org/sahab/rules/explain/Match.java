package org.sahab.rules.explain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/**
 * Something that a condition matched.
 *
 * @param file relative to the application
 * @param region where
 * @param confidence how sure
 * @param variables what the condition says of it; secrets are masked
 * @param seen the fact behind it, null where it is not known: in other files than the one asked about, and in no Java code
 */
public record Match(
        String file,
        Region region,
        Confidence confidence,
        SortedMap<String, String> variables,
        @Nullable Seen seen) {

    /** Copies the variables. */
    public Match {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }
}
