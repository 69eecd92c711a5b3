package org.sahab.ui.marker;

import java.util.Collection;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sahab.ui.result.Results;
import org.sahab.ui.result.ResultsListener;

/** Changes markers in the background. */
public final class MarkerJob extends Job implements ResultsListener {

    /** The family of these jobs. */
    public static final Object FAMILY = MarkerJob.class;

    private static final long BURST_MILLISECONDS = 200;

    private final ICoreRunnable work;

    private MarkerJob(ICoreRunnable work) {
        super("Cloud readiness markers");
        this.work = work;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** A job that keeps the markers in line with results and settings, each time it hears of a change. */
    public static MarkerJob following(Results results) {
        return new MarkerJob(monitor -> {
            if (results.isReady()) {
                FindingMarkers.of(results).regrade(monitor);
            }
        });
    }

    /** A job that removes all markers of findings from projects. */
    static MarkerJob removal(Collection<IProject> projects) {
        List<IProject> all = List.copyOf(projects);
        return new MarkerJob(monitor -> {
            for (IProject project : all) {
                if (project.isAccessible()) {
                    project.deleteMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_INFINITE);
                }
            }
        });
    }

    @Override
    public void changed() {
        schedule(BURST_MILLISECONDS);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(monitor);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }
}
