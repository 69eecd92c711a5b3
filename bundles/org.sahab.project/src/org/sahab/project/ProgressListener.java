package org.sahab.project;

/** Hears how far the reading of an application is, and says when to stop. */
public interface ProgressListener {

    /** Hears nothing and never stops. */
    ProgressListener NONE = new ProgressListener() {};

    /** What is being done. */
    enum Phase {
        FETCHING,
        UNPACKING,
        LISTING,
        READING_BUILD_FILES,
        RESOLVING
    }

    /** A phase begins; the subject is the name of a source, module or artifact. */
    default void begins(Phase phase, String subject) {}

    /**
     * Whether the user has asked to stop; the reader then throws {@link java.util.concurrent.CancellationException}.
     */
    default boolean isCancelled() {
        return false;
    }
}
