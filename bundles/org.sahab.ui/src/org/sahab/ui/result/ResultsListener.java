package org.sahab.ui.result;

/** Hears that something of the results, or of what is to be shown of them, has changed. Called on any thread, outside of locks. */
@FunctionalInterface
public interface ResultsListener {

    /** Something has changed; ask for it where it is needed. */
    void changed();
}
