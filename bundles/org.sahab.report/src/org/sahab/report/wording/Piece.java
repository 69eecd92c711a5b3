package org.sahab.report.wording;

/**
 * A stretch of a message in one manner of writing.
 *
 * @param kind how to show it
 * @param text what to show, with every character visible
 */
public record Piece(Kind kind, String text) {

    /** How a piece is shown. */
    public enum Kind {
        /** Words of the message itself. */
        WORDS,
        /** A value from the application, in whatever script: kept apart from the words around it. */
        VALUE,
        /** Code or a path: fixed width, always left to right. */
        CODE
    }
}
