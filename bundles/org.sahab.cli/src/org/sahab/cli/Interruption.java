package org.sahab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Whether the user has asked to stop, by a signal to the process or by an interrupt of the thread that made this. Safe for
 * use by many threads.
 */
final class Interruption {

    private final Thread worker = Thread.currentThread();
    private final List<Runnable> actions = new ArrayList<>();
    private volatile boolean requested;

    /** Whether to stop. */
    boolean isRequested() {
        return requested || worker.isInterrupted();
    }

    /**
     * Goes on, or does not.
     *
     * @throws CancellationException if the user has asked to stop
     */
    void check() {
        if (isRequested()) {
            throw new CancellationException();
        }
    }

    /** What to do at once when the process is told to stop, on the thread that hears of it. */
    synchronized void whenRequested(Runnable action) {
        actions.add(action);
    }

    /** The process was told to stop: does what is to be done then, and returns when it is done. */
    synchronized void request() {
        requested = true;
        actions.forEach(Runnable::run);
        actions.clear();
    }

    /** The work is over: nothing is to be done any more when the process ends. */
    synchronized void over() {
        actions.clear();
    }
}
