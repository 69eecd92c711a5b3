package org.sahab.engine.suppression;

/**
 * A stretch of a text that is not plain code.
 *
 * @param comment whether it is a comment; else something that a comment must not be put into, such as a literal or a tag
 * @param from offset of its first character
 * @param to offset after its last character
 */
record Stretch(boolean comment, int from, int to) {

    static Stretch comment(int from, int to) {
        return new Stretch(true, from, to);
    }

    static Stretch closed(int from, int to) {
        return new Stretch(false, from, to);
    }

    /** Whether it is the tag that opens an element of XML, or an element without content. */
    boolean isOpeningTag(String text) {
        return !comment && from + 1 < to && text.charAt(from) == '<' && "!?/".indexOf(text.charAt(from + 1)) < 0;
    }

    /** Whether a place lies inside, so that what is inserted there would become part of it. */
    boolean holds(int offset) {
        return from < offset && offset < to;
    }
}
