package org.sahab.ui.settings;

import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** Writes settings to their file in the background, as another operation may hold the workspace. */
final class Saving extends Job {

    /** The family of the jobs that write. */
    static final Object FAMILY = Saving.class;

    private final IEclipsePreferences node;
    private final String owner;

    private Saving(IEclipsePreferences node, String owner) {
        super(Texts.text("saving"));
        this.node = node;
        this.owner = owner;
    }

    /**
     * Starts to write.
     *
     * @param owner whose settings they are, for the sentence if that fails
     */
    static void start(IEclipsePreferences node, String owner) {
        new Saving(node, owner).schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            node.flush();
            return Status.OK_STATUS;
        } catch (BackingStoreException | IllegalStateException e) {
            return failed(owner, e);
        }
    }

    /** That settings could not be kept. */
    static IStatus failed(String owner, Exception cause) {
        return new Status(IStatus.ERROR, Keys.NODE, Texts.text("saving.failed", Map.of("owner", owner)), cause);
    }
}
