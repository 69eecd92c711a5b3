package org.sahab.model.readiness;

import java.util.List;

/**
 * The assumptions by which findings become person-days. All of them can be edited.
 *
 * @param name name of the profile
 * @param note where its figures come from, in the words of who wrote it; empty if nothing is said
 * @param hoursPerDay hours in a person-day
 * @param learning what the effort of a file falls to whenever the number of files of the same redesign has doubled, as a share
 * @param lookHours hours to look at one potential finding
 * @param low what the likely effort is multiplied with for the low one
 * @param high what the likely effort is multiplied with for the high one
 * @param unknownLow the same as {@code low} for the effort of 13, unknown
 * @param unknownHigh the same as {@code high} for the effort of 13, unknown
 * @param overhead what is added for other work than changing code, as a share of it
 * @param rewriteFactor person-months to write a thousand lines of Java anew
 * @param rewriteExponent exponent of the thousands of lines in the person-months to write them anew
 * @param rewriteHours hours in a person-month
 * @param tests words in the path of a module that say that it is for tests, and stays where it is
 * @param examples words in the path of a module that say that it is an example
 * @param steps the hours by effort, from small to large
 */
public record EffortProfile(
        String name,
        String note,
        double hoursPerDay,
        double learning,
        double lookHours,
        double low,
        double high,
        double unknownLow,
        double unknownHigh,
        double overhead,
        double rewriteFactor,
        double rewriteExponent,
        double rewriteHours,
        List<String> tests,
        List<String> examples,
        List<EffortStep> steps) {

    /** The effort that stands for "unknown" on the field's scale. */
    public static final int UNKNOWN = 13;

    /** Copies the lists. */
    public EffortProfile {
        tests = List.copyOf(tests);
        examples = List.copyOf(examples);
        steps = List.copyOf(steps);
    }
}
