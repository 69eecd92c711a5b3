package org.sahab.ui.assess;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.RuleScope;

/**
 * Assesses quietly again what was assessed with rules whose files have changed since: when a rule file of the workspace is
 * written, and for files elsewhere when the user comes back to the workbench. What was tried once for the same files is not tried
 * again, so that who cancels it is not asked to cancel for ever.
 */
public final class RuleWatch implements AutoCloseable {

    /** The family of the job that looks whether files have changed. */
    public static final Object FAMILY = RuleWatch.class;

    private static final long BURST_MILLISECONDS = 200;
    private static final long WHILE_ASSESSING_MILLISECONDS = 500;

    private final Results results;
    private final IResourceChangeListener files = this::changed;
    private final IWindowListener windows = new Windows();
    private final Job looking = new Looking();
    private final Map<Collection<String>, String> tried = new HashMap<>();

    private volatile boolean closed;

    private RuleWatch(Results results) {
        this.results = results;
    }

    /** Starts to watch. */
    public static RuleWatch start(Results results) {
        RuleWatch watch = new RuleWatch(results);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(watch.files, IResourceChangeEvent.POST_CHANGE);
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().addWindowListener(watch.windows);
        }
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(files);
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.removeWindowListener(windows);
        }
        looking.cancel();
    }

    /** Looks soon whether files have changed. */
    public void look() {
        looking.schedule(BURST_MILLISECONDS);
    }

    private void changed(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        if (delta == null) {
            return;
        }
        boolean[] found = {false};
        try {
            delta.accept(one -> {
                found[0] |= one.getResource() instanceof IFile file && isRuleFile(file) && isOther(one);
                return !found[0];
            });
        } catch (CoreException e) {
            throw new IllegalStateException("The visitor throws none", e);
        }
        if (found[0]) {
            look();
        }
    }

    private static boolean isRuleFile(IFile file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isOther(IResourceDelta delta) {
        return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
    }

    private final class Windows implements IWindowListener {

        @Override
        public void windowActivated(@Nullable IWorkbenchWindow window) {
            look();
        }

        @Override
        public void windowDeactivated(@Nullable IWorkbenchWindow window) {
            // Nothing is known yet.
        }

        @Override
        public void windowClosed(@Nullable IWorkbenchWindow window) {
            // Nothing to do with rules.
        }

        @Override
        public void windowOpened(@Nullable IWorkbenchWindow window) {
            // It is activated, too.
        }
    }

    /** Looks at the times of files, which for many takes a while. */
    private final class Looking extends Job {

        Looking() {
            super("Cloud readiness rules");
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            if (!results.isReady()) {
                return Status.OK_STATUS;
            }
            if (Assess.isRunning()) {
                // It may be the one that takes the change in.
                if (!closed) {
                    schedule(WHILE_ASSESSING_MILLISECONDS);
                }
                return Status.OK_STATUS;
            }
            for (AssessedApplication application : results.applications()) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                look(application);
            }
            return Status.OK_STATUS;
        }

        private void look(AssessedApplication application) {
            Collection<String> names = List.copyOf(application.projects().values());
            List<IProject> projects = names.stream()
                    .map(ResourcesPlugin.getWorkspace().getRoot()::getProject)
                    .filter(IProject::isAccessible)
                    .toList();
            if (projects.isEmpty()) {
                return;
            }
            RuleScope scope = RuleScope.of(projects);
            if (scope.folders().isEmpty() || !scope.hasSettingsOf(application.rules())) {
                return;
            }
            String fingerprint = scope.fingerprint();
            if (fingerprint.equals(application.rules())) {
                tried.remove(names);
            } else if (!fingerprint.equals(tried.put(names, fingerprint))) {
                Assess.startQuietly(projects, results.focus().orElse(null));
            } else {
                results.lookAtRules();
            }
        }
    }
}
