package org.sahab.model.unit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/**
 * A condition of a declarative rule that matched in a unit.
 *
 * @param condition index of the condition in the compiled rules
 * @param region where
 * @param anchor what it hangs on: enclosing member and the tokens or line around, hashed; part of a finding's identity
 * @param confidence how sure
 * @param variables what the condition says of the match, such as {@code name}, {@code matchingText}
 */
public record Hit(
        int condition, Region region, String anchor, Confidence confidence, SortedMap<String, String> variables) {

    /** Copies the variables. */
    public Hit {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }
}
