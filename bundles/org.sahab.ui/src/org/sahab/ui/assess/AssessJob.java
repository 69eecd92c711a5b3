package org.sahab.ui.assess;

import java.util.Collection;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.result.Focus;

/** Assesses projects in the background. */
final class AssessJob extends Job {

    AssessJob(Collection<IProject> projects, @Nullable Focus focus, boolean reveal) {
        super("");
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        return Status.OK_STATUS;
    }
}
