package org.sahab.rules.xml;

/** A text that is no XML, with the reason in one English sentence part and where it was seen. */
public final class MalformedXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedXmlException(String reason, int offset) {
        super(reason);
        this.offset = offset;
    }

    /** Offset in the text. */
    public int offset() {
        return offset;
    }
}
