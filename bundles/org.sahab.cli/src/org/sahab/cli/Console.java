package org.sahab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of the program: results on standard output, everything else on standard error. Both are UTF-8, whatever the
 * locale. Safe for use by many threads.
 */
final class Console {

    private static final String REWRITE = "\r\u001b[K";

    private final OutputStream results;
    private final PrintStream messages;
    private boolean progressShown;
    private boolean ended;

    Console(OutputStream results, PrintStream messages) {
        this.results = results;
        this.messages = messages;
    }

    /**
     * Writes a result.
     *
     * @throws Failure if nobody can take it; a reader that has seen enough and closed the pipe is none
     */
    void result(String text) throws Failure {
        clearProgress();
        try {
            // not under the lock: a reader that takes its time must not keep the last word from being said
            results.write(text.getBytes(StandardCharsets.UTF_8));
            results.flush();
        } catch (IOException e) {
            if (!"Broken pipe".equals(e.getMessage())) {
                throw OutputFolder.writeFailure(null, e);
            }
        }
    }

    /** Says a line for the user to read. */
    synchronized void say(String line) {
        if (!ended) {
            clearProgress();
            messages.print(line + "\n");
            messages.flush();
        }
    }

    /** Shows how far the work is, in place of what was shown before. Only for a terminal. */
    synchronized void progress(String line) {
        if (!ended) {
            messages.print(REWRITE + line);
            messages.flush();
            progressShown = true;
        }
    }

    /** Removes what shows how far the work is. */
    synchronized void clearProgress() {
        if (progressShown) {
            messages.print(REWRITE);
            messages.flush();
            progressShown = false;
        }
    }

    /** Says the last line; nothing is written after it. */
    synchronized void end(String line) {
        say(line);
        ended = true;
    }
}
