package org.sahab.ui.settings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.jspecify.annotations.Nullable;

/**
 * Tells of changed settings until it is closed: with the project whose own settings changed, or null for those of the
 * workspace. Changes that come together are told together, on a thread of its own, whether they were made on a page or came
 * with a file from the team.
 */
public final class SettingsListening implements AutoCloseable {

    /** The family of the job that tells. */
    public static final Object FAMILY = SettingsListening.class;

    private static final IPath FILE = IPath.fromOSString(".settings").append(Keys.NODE + ".prefs");
    private static final long BURST_MILLISECONDS = 50;

    private final Consumer<@Nullable IProject> listener;
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Keys.NODE);
    private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
    private final IPreferenceChangeListener inWorkspace;
    private final IResourceChangeListener inProjects = this::changed;
    private final Set<@Nullable IProject> changed = new LinkedHashSet<>();
    private final Job telling = new Telling();

    private SettingsListening(Consumer<@Nullable IProject> listener) {
        this.listener = listener;
        inWorkspace = event -> {
            if (Keys.isChoice(event.getKey())) {
                add(null);
            }
        };
    }

    /** Starts to listen. */
    public static SettingsListening start(Consumer<@Nullable IProject> listener) {
        SettingsListening listening = new SettingsListening(listener);
        listening.node.addPreferenceChangeListener(listening.inWorkspace);
        listening.workspace.addResourceChangeListener(listening.inProjects, IResourceChangeEvent.POST_CHANGE);
        return listening;
    }

    private void changed(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        if (delta == null) {
            return;
        }
        for (IResourceDelta project : delta.getAffectedChildren(IResourceDelta.CHANGED)) {
            IResourceDelta file = project.findMember(FILE);
            if (file != null
                    && file.getResource() instanceof IFile
                    && (file.getKind() != IResourceDelta.CHANGED || (file.getFlags() & IResourceDelta.CONTENT) != 0)) {
                add(project.getResource().getProject());
            }
        }
    }

    private void add(@Nullable IProject project) {
        synchronized (changed) {
            changed.add(project);
        }
        telling.schedule(BURST_MILLISECONDS);
    }

    /** Stops to listen. */
    @Override
    public void close() {
        node.removePreferenceChangeListener(inWorkspace);
        workspace.removeResourceChangeListener(inProjects);
        telling.cancel();
    }

    private final class Telling extends Job {

        Telling() {
            super("Cloud readiness settings");
            setSystem(true);
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Set<@Nullable IProject> told;
            synchronized (changed) {
                told = new LinkedHashSet<>(changed);
                changed.clear();
            }
            told.forEach(listener);
            return Status.OK_STATUS;
        }
    }
}
