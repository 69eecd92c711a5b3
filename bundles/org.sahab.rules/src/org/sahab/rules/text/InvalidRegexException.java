package org.sahab.rules.text;

/** A regular expression that cannot be used; the message says why. */
public final class InvalidRegexException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRegexException(String reason) {
        super(reason);
    }
}
