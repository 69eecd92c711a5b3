package org.sahab.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.sahab.engine.Progress;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.ProgressListener;

/**
 * Shows how far an assessment is: on a terminal in one line that is rewritten a few times a second, elsewhere in few lines.
 * Safe for use by many threads.
 */
final class ProgressDisplay implements ProgressListener, Progress {

    /** How progress is shown. */
    enum Mode {
        /** One line that is rewritten. */
        REWRITTEN_LINE,
        /** A line for each step, and one now and then in a long one. */
        LINES,
        /** Not at all. */
        NONE
    }

    private static final long BETWEEN_REWRITES = 100_000_000L;
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private final Console console;
    private final Texts texts;
    private final Mode mode;
    private final int width;
    private final Interruption interruption;
    private final LongSupplier nanoseconds;

    private String step = "";
    private int done;
    private int total;
    private long shownAt;

    /** The display that suits where the session speaks. */
    static ProgressDisplay of(Session session, boolean quiet) {
        Mode mode;
        if (quiet) {
            mode = Mode.NONE;
        } else if (session.environment().terminal()) {
            mode = Mode.REWRITTEN_LINE;
        } else {
            mode = Mode.LINES;
        }
        return new ProgressDisplay(
                session.console(),
                session.texts(),
                mode,
                session.environment().width(),
                session.interruption(),
                System::nanoTime);
    }

    ProgressDisplay(
            Console console, Texts texts, Mode mode, int width, Interruption interruption, LongSupplier nanoseconds) {
        this.console = console;
        this.texts = texts;
        this.mode = mode;
        this.width = width;
        this.interruption = interruption;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void begins(Phase phase, String subject) {
        String key = phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        step(key, Message.of("progress." + key).with("subject", Argument.path(subject)));
    }

    /** A step begins that has no subject: {@code progress.KEY} names it. */
    void begins(String key) {
        step(key, Message.of("progress." + key));
    }

    @Override
    public synchronized void begins(int units) {
        total = units;
        done = 0;
        step("analysing", counted());
    }

    @Override
    public synchronized void worked(int units) {
        if (total == 0) {
            return; // a file that could not even be read, before it is known how many can
        }
        done += units;
        long pause = mode == Mode.LINES ? BETWEEN_LINES : BETWEEN_REWRITES;
        if (done >= total) {
            begins("linking");
        } else if (nanoseconds.getAsLong() - shownAt >= pause) {
            show(counted());
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    private Message counted() {
        return Message.of("progress.analysing")
                .with("done", Argument.number(done))
                .with("total", Argument.number(total));
    }

    private synchronized void step(String key, Message message) {
        interruption.check();
        boolean isNew = !step.equals(key);
        step = key;
        if (isNew || mode == Mode.REWRITTEN_LINE && nanoseconds.getAsLong() - shownAt >= BETWEEN_REWRITES) {
            show(message);
        }
    }

    private void show(Message message) {
        shownAt = nanoseconds.getAsLong();
        switch (mode) {
            case REWRITTEN_LINE -> console.progress(fit(texts.sentence(message) + "…"));
            case LINES -> console.say(texts.sentence(message) + "…");
            case NONE -> {}
        }
    }

    /** A line that wraps could not be rewritten. */
    private String fit(String line) {
        int end = Math.min(line.codePointCount(0, line.length()), width - 1);
        return line.substring(0, line.offsetByCodePoints(0, end));
    }
}
