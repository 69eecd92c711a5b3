package org.sahab.project;

import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;

/**
 * A source cannot be assessed at all; carries one sentence for the user, by its key in the catalogue of diagnostics.
 */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    public SourceException(Message problem, @Nullable Throwable cause) {
        super(problem.key() + ' ' + problem.arguments(), cause);
        this.problem = problem;
    }

    public SourceException(Message problem) {
        this(problem, null);
    }

    /** The problem {@code project.source.KEY} of what the user named. */
    public static SourceException of(String key, String source, @Nullable Throwable cause) {
        return new SourceException(Message.of("project.source." + key).with("source", Argument.path(source)), cause);
    }

    /** The problem {@code project.source.KEY} of what the user named. */
    public static SourceException of(String key, String source) {
        return of(key, source, null);
    }

    /** What to tell the user. */
    public Message problem() {
        return problem;
    }
}
