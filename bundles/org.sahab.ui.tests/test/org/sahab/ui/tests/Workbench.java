package org.sahab.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * The workbench as a test sees it. Tests run on a thread of their own while the workbench handles its events as it always does, so
 * whatever touches a widget goes through {@link #onUi}.
 */
public final class Workbench {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** The jobs are of a family that the platform keeps to itself. */
    private static final String DECORATIONS = "org.eclipse.ui.internal.decorators.";

    private Workbench() {}

    /** Runs something on the thread of the user interface and gives what it gives, or throws what it throws. */
    public static <T> T onUi(Callable<T> action) {
        List<T> results = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        display().syncExec(() -> {
            try {
                results.add(action.call());
            } catch (Exception | AssertionError e) {
                thrown.add(e);
            }
        });
        for (Throwable e : thrown) {
            if (e instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e instanceof AssertionError failed) {
                throw failed;
            }
            throw new IllegalStateException(e);
        }
        return results.get(0);
    }

    /** Runs something on the thread of the user interface, or throws what it throws. */
    public static void onUi(Action action) {
        onUi(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Waits until a condition holds; it is looked at on the thread of the user interface.
     *
     * @throws AssertionError if it does not hold within a minute
     */
    public static void waitFor(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!onUi(condition)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Waits until no job of a family runs or waits any more, and the user interface has done what they asked it to. */
    public static void waitForJobs(Object family) {
        waitFor("the jobs of " + family, () -> Job.getJobManager().find(family).length == 0);
        onUi(() -> {});
    }

    /**
     * Waits until the labels of all views are decorated. Decorators of the platform that look at code log an error if its
     * project is deleted while they do.
     */
    public static void waitForDecorations() {
        onUi(() -> {});
        waitFor(
                "the decorations",
                () -> Arrays.stream(Job.getJobManager().find(null))
                        .noneMatch(job -> job.getClass().getName().startsWith(DECORATIONS)));
        onUi(() -> {});
    }

    /** Opens a view, or brings it to the top, in the window of the workbench. */
    public static IViewPart openView(String id) {
        return onUi(() -> page().showView(id));
    }

    /** Closes a view; does nothing if it is not open. */
    public static void closeView(String id) {
        onUi(() -> page().hideView(page().findView(id)));
    }

    /** The page of the one window; on the thread of the user interface. */
    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** The first window; on the thread of the user interface. An active window there is only where a window manager runs. */
    public static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** The controls of a type within another that fit, in the order of their places in the tree; on the thread of the user interface. */
    public static <T extends Control> List<T> controls(Control within, Class<T> type, Predicate<? super T> fits) {
        List<T> found = new ArrayList<>();
        collect(within, type, fits, found);
        return found;
    }

    private static <T extends Control> void collect(
            Control within, Class<T> type, Predicate<? super T> fits, List<T> found) {
        if (type.isInstance(within) && fits.test(type.cast(within))) {
            found.add(type.cast(within));
        }
        if (within instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, fits, found);
            }
        }
    }

    /** Writes a picture of a shell, as it stands on the screen, to the folder of pictures; the name is that of the file, without its ending. */
    public static void picture(Shell shell, String name) {
        picture(name, () -> {
            painted(shell);
            return shell.getBounds();
        });
    }

    /** The same of one control, such as that of a view. */
    public static void picture(Control control, String name) {
        picture(name, () -> {
            painted(control);
            Point corner = control.toDisplay(0, 0);
            Point size = control.getSize();
            return new Rectangle(corner.x, corner.y, size.x, size.y);
        });
    }

    /** Paints now what would be painted when the user interface has nothing else to do. */
    private static void painted(Control control) {
        control.redraw();
        control.update();
    }

    private static void picture(String name, Callable<Rectangle> place) {
        // twice: what the first round of events lays out, the second paints
        onUi(() -> {});
        onUi(() -> {});
        Path folder = Path.of(System.getProperty("sahab.pictures", "target/pictures"));
        ImageData data = onUi(() -> {
            Rectangle bounds = place.call();
            Image image = new Image(display(), bounds.width, bounds.height);
            GC gc = new GC(display());
            try {
                gc.copyArea(image, bounds.x, bounds.y);
                return image.getImageData();
            } finally {
                gc.dispose();
                image.dispose();
            }
        });
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Something to do that gives nothing back. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
