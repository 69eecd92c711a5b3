package org.sahab.install.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Does in a workbench what a user would do, writes down what is seen, and closes the workbench.
 *
 * <p>It is laid beside an installation for one start and uses nothing of Sahab but the identifiers that Sahab makes public.
 * The system property {@code org.sahab.install.scenario} says what to do: {@code assess}, {@code open} or {@code absent}; the observations
 * go to the file that {@code org.sahab.install.observations} names.
 */
public final class Driver implements IStartup {
    private static final long PATIENCE = 60_000_000_000L;
    private static final int HUNG = 99;

    @Override
    public void earlyStartup() {
        // The thread of the caller is a job, and the scenario waits for jobs.
        Thread thread = new Thread(Driver::drive, "Installation test");
        thread.setDaemon(true);
        thread.start();
    }

    private static void drive() {
        Observations seen = new Observations();
        try {
            switch (System.getProperty("org.sahab.install.scenario", "")) {
                case "assess" -> new AssessScenario(Path.of(System.getProperty("org.sahab.install.sources"))).run(seen);
                case "open" -> OpenScenario.run(seen);
                case "absent" -> AbsentScenario.run(seen);
                default -> seen.note("failure", "no scenario was named");
            }
        } catch (Throwable e) {
            seen.failed(e);
        }
        comeToRest();
        try {
            Files.writeString(Path.of(System.getProperty("org.sahab.install.observations")), seen.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            Display.getDefault().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
        // This thread ends with the workbench, unless a dialog keeps that open.
        LockSupport.parkNanos(PATIENCE);
        Runtime.getRuntime().halt(HUNG);
    }

    /** Eclipse's own jobs log errors where the workspace is closed under them; what never rests is not waited for long. */
    private static void comeToRest() {
        long end = System.nanoTime() + PATIENCE / 4;
        while (!Job.getJobManager().isIdle() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Calls something on the thread of the user interface and waits for what it returns. */
    static <T> T onUi(Callable<T> call) throws Exception {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Display.getDefault().syncExec(() -> {
            try {
                result.set(call.call());
            } catch (Exception e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return result.get();
    }
}
