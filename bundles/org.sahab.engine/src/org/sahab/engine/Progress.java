package org.sahab.engine;

/** Hears how far an assessment is, from several threads, and says when to stop. */
public interface Progress {

    /** Hears nothing and never stops. */
    Progress NONE = new Progress() {};

    /** The work begins; units are files of all kinds. */
    default void begins(int units) {}

    /** So many more units are done. */
    default void worked(int units) {}

    /** Whether the user has asked to stop; asked between units. */
    default boolean isCancelled() {
        return false;
    }
}
