package org.sahab.rules.label;

import org.sahab.model.finding.Message;

/** An expression over labels that makes no sense, with the reason as a message of the diagnostics' catalogue. */
public final class InvalidSelectorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    InvalidSelectorException(Message problem) {
        super(problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    /** What is wrong and where, for {@link org.sahab.model.text.Catalogue#diagnostics}. */
    public Message problem() {
        return problem;
    }
}
