package org.sahab.rules.testing;

import org.sahab.model.finding.Message;

/** A test file, or what it names, cannot be used; the sentence says why. */
public final class RuleTestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;
    private final int line;

    /** With a message of the diagnostics catalogue, and the 1-based line of the test file, 0 for none. */
    public RuleTestException(Message problem, int line) {
        super(problem.key() + ' ' + problem.arguments());
        this.problem = problem;
        this.line = line;
    }

    /** What is wrong. */
    public Message problem() {
        return problem;
    }

    /** 1-based line of the test file, 0 for none. */
    public int line() {
        return line;
    }
}
