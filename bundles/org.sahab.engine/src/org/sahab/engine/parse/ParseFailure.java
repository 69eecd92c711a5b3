package org.sahab.engine.parse;

/** Says which unit of a batch made the parser, or what looked at its tree, fail. */
final class ParseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * A failure.
     *
     * @param index of the unit in the batch; negative if it cannot be told
     */
    ParseFailure(int index, Throwable cause) {
        super(null, cause, false, false);
        this.index = index;
    }

    int index() {
        return index;
    }
}
