package org.sahab.ui.view;

/**
 * A line above the tree that says what the reader should know of what stands below.
 *
 * @param kind decides the picture
 * @param text what to say
 * @param link what can be done about it
 * @param action does it
 */
record Notice(Kind kind, String text, String link, Runnable action) {

    /** What a notice is about. */
    enum Kind {
        /** What is shown is not all, by the reader's own choice. */
        CHOICE,
        /** Something is less well than it should be. */
        WARNING,
        /** Something is going on. */
        PROGRESS
    }

    boolean saysTheSameAs(Notice other) {
        return kind == other.kind && text.equals(other.text) && link.equals(other.link);
    }
}
