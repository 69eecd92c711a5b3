package org.sahab.model.assessment;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;

/**
 * Something the user should know about the analysis itself: what could not be read, and what was assumed instead.
 *
 * @param severity how bad it is
 * @param message text key in the diagnostics catalogue, such as {@code project.pom.parent.missing}, and arguments
 * @param place where, if it has a place
 */
public record Diagnostic(
        Severity severity, Message message, @Nullable Place place) implements Comparable<Diagnostic> {

    /** How bad a diagnostic is. */
    public enum Severity {
        /** Something was not analysed; {@code --strict} fails. */
        ERROR,
        /** Something was analysed less well than it could be. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(Diagnostic::place, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(diagnostic -> diagnostic.message().key())
            .thenComparing(diagnostic -> diagnostic.message().arguments().toString());

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
