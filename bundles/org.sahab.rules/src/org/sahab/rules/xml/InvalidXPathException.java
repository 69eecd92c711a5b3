package org.sahab.rules.xml;

/** An XPath that cannot be used; the message says why. */
public final class InvalidXPathException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidXPathException(String reason) {
        super(reason);
    }
}
