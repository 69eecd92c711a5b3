package org.sahab.cli;

/** How a command ended, as the number that a shell sees. */
public enum ExitCode {
    /** Everything asked for was done. */
    DONE(0),
    /** Tests of rules were run and some failed or could not be run, or rules were checked and have mistakes. */
    TESTS_FAILED(1),
    /** Wrong usage, nothing to analyse, input that cannot be used, or an output that cannot be written. */
    UNUSABLE(2),
    /** Done, but something could not be analysed and {@code --strict} was given. */
    INCOMPLETE(3),
    /** The program itself failed, or the disk or the memory is full. */
    FAILED(4),
    /** The user stopped it. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that a shell sees. */
    public int number() {
        return number;
    }
}
