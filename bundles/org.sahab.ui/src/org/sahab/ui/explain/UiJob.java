package org.sahab.ui.explain;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;

/** Finds something out in the background for a window, and shows it there at the end. */
abstract class UiJob extends Job {

    /** The family of the jobs that find out. */
    static final Object FAMILY = UiJob.class;

    final IWorkbenchPage page;
    final Texts texts;

    UiJob(String name, IWorkbenchPage page, Texts texts) {
        super(name);
        this.page = page;
        this.texts = texts;
        setUser(true);
        setPriority(LONG);
    }

    @Override
    public final boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    /** Finds it out, and gives what is to be done with it on the thread of the user interface. */
    abstract Runnable find(IProgressMonitor monitor) throws CoreException;

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            Runnable found = find(monitor);
            Shell shell = page.getWorkbenchWindow().getShell();
            if (!monitor.isCanceled() && shell != null && !shell.isDisposed()) {
                Display display = shell.getDisplay();
                display.asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        found.run();
                    }
                });
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (OperationCanceledException | CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (CoreException | RuntimeException | Error e) {
            return Status.error(texts.text("failed"), e);
        }
    }
}
