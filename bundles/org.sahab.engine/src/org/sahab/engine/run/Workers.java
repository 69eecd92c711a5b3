package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Progress;

/** Threads with a large stack that work through a list of tasks. What the tasks make must not depend on their order. */
final class Workers {

    private final int threads;
    private final long stackBytes;
    private final Progress progress;

    Workers(int threads, long stackBytes, Progress progress) {
        this.threads = threads;
        this.stackBytes = stackBytes;
        this.progress = progress;
    }

    /**
     * Runs all tasks.
     *
     * @throws CancellationException if the user asked to stop
     */
    void run(List<Runnable> tasks) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                if (progress.isCancelled() || failure.get() != null) {
                    return;
                }
                try {
                    tasks.get(i).run();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    return;
                }
            }
        };
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
            Thread thread = new Thread(null, work, "sahab-worker-" + (i + 1), stackBytes);
            thread.setDaemon(true);
            thread.start();
            started.add(thread);
        }
        try {
            for (Thread thread : started) {
                thread.join();
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new CancellationException());
            Thread.currentThread().interrupt();
        }
        rethrow(failure.get());
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {
                // All went well.
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
