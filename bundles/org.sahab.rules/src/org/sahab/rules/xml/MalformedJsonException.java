package org.sahab.rules.xml;

/** A text that is no JSON, with the reason in one English sentence part and where it was seen. */
public final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedJsonException(String reason, int offset) {
        super(reason);
        this.offset = offset;
    }

    /** Offset in the text. */
    public int offset() {
        return offset;
    }
}
