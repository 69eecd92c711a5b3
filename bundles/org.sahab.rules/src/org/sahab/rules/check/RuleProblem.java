package org.sahab.rules.check;

import java.util.Comparator;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Message;

/**
 * A mistake in a rule file, or what looks like one.
 *
 * @param severity an error keeps a rule from running, a warning makes it do something else than it says, the rest is advice
 * @param file name of the file
 * @param line 1-based line, 0 for the whole file
 * @param column 1-based column in UTF-16 code units, 0 for the whole file
 * @param message what is wrong and how to mend it; its key is the kind of mistake, its text in {@link RuleCheckTexts}
 */
public record RuleProblem(Severity severity, String file, int line, int column, Message message)
        implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparing(RuleProblem::line)
            .thenComparing(RuleProblem::column)
            .thenComparing(RuleProblem::severity)
            .thenComparing(problem -> problem.message().key())
            .thenComparing(problem -> problem.message().arguments().toString());

    private static final String PREFIX = "rules.";

    /** The kind of mistake in one word with dots, such as {@code field.unknown}: never changes its meaning. */
    public String kind() {
        String key = message.key();
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }

    @Override
    public int compareTo(RuleProblem other) {
        return ORDER.compare(this, other);
    }
}
