package org.sahab.rules;

import java.util.List;
import java.util.SortedMap;
import org.sahab.model.finding.Confidence;

/**
 * What a condition says of a fact that it matched.
 *
 * @param variables values for the message: {@code name}, {@code kind}, {@code package}, custom variables; secrets are masked
 * @param confidence how sure the match is: that of the fact, or less if something the condition asks for is not known
 * @param secrets stretches of the source line that must be masked wherever it is quoted
 */
public record Description(SortedMap<String, String> variables, Confidence confidence, List<Span> secrets) {

    /** Copies the secrets. */
    public Description {
        secrets = List.copyOf(secrets);
    }

    /**
     * A stretch of the source line.
     *
     * @param start first UTF-16 code unit, 0-based, in the line as it was given
     * @param end after the last one
     */
    public record Span(int start, int end) {}
}
