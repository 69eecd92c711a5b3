package org.sahab.cli;

import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Message;

/** Ends a command early, with one sentence for the user. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient Message problem;

    Failure(ExitCode exitCode, Message problem, @Nullable Throwable cause) {
        super(problem.key() + ' ' + problem.arguments(), cause);
        this.exitCode = exitCode;
        this.problem = problem;
    }

    /** What the user asked for cannot be done. */
    static Failure unusable(Message problem) {
        return new Failure(ExitCode.UNUSABLE, problem, null);
    }

    ExitCode exitCode() {
        return exitCode;
    }

    /** The sentence, by its key in the texts of the command line or of diagnostics. */
    Message problem() {
        return problem;
    }
}
