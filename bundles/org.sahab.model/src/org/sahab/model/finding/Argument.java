package org.sahab.model.finding;

/**
 * One typed argument of a message. The kind decides how a view or report shows it: code and paths keep left-to-right and a
 * fixed-width font, numbers get the digits and separators of the language.
 *
 * @param kind how to show the value
 * @param value the value; a number in plain decimal notation
 */
public record Argument(Kind kind, String value) {

    /**
     * Checks that a number is one.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Argument {
        if (kind == Kind.NUMBER && !value.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("Not a number: " + value);
        }
    }

    /** How an argument is shown. */
    public enum Kind {
        /** Words, as they are. */
        TEXT,
        /** A name or snippet of code. */
        CODE,
        /** A file, directory or coordinate. */
        PATH,
        /** A number in plain decimal notation. */
        NUMBER
    }

    /** Words, as they are. */
    public static Argument text(String value) {
        return new Argument(Kind.TEXT, value);
    }

    /** A name or snippet of code. */
    public static Argument code(String value) {
        return new Argument(Kind.CODE, value);
    }

    /** A file, directory or coordinate. */
    public static Argument path(String value) {
        return new Argument(Kind.PATH, value);
    }

    /** A whole number. */
    public static Argument number(long value) {
        return new Argument(Kind.NUMBER, Long.toString(value));
    }
}
