package org.sahab.ui.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Place;
import org.sahab.ui.result.ResultStore.Kept;
import org.sahab.ui.settings.RuleScope;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.text.Isolates;

/**
 * What was assessed in this workspace. Read from the state of the workspace when it is first asked for, saved when it changes,
 * and following projects that are renamed, closed or deleted. For any thread; listeners are called outside of locks.
 */
public final class Results {

    /** The family of the jobs that read and save. */
    public static final Object FAMILY = Results.class;

    private static final long BURST_MILLISECONDS = 100;
    private static final long GLANCE_MILLISECONDS = 50;

    private final ResultStore store;
    private final Path folder;
    private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
    private final IResourceChangeListener projectListener = this::projectsChanged;
    private final List<ResultsListener> listeners = new CopyOnWriteArrayList<>();
    private final Job reading = new StateJob("reading", this::read);
    private final Job saving = new StateJob("saving", this::save);
    private final SettingsListening settings;

    private enum Phase {
        NEW,
        READING,
        READY
    }

    // All below is guarded by this.
    private Phase phase = Phase.NEW;
    private List<Kept> kept = List.of();
    private final List<ProjectChanges> missed = new ArrayList<>();
    private @Nullable List<AssessedApplication> shown;
    private int state; // counts the changes that could change what is shown
    private @Nullable Focus focus;
    private @Nullable String problem;
    private boolean unsaved;
    private boolean saveFailed;
    private boolean outdated;

    private Results(Path folder) {
        this.folder = folder;
        store = new ResultStore(folder);
        workspace.addResourceChangeListener(projectListener, IResourceChangeEvent.POST_CHANGE);
        settings = SettingsListening.start(project -> settingsChanged());
    }

    /** The results whose files lie in a folder. Nothing is read yet. */
    public static Results open(Path folder) {
        return new Results(folder);
    }

    /** Stops following the workspace, and saves what is not saved. */
    public void close() {
        workspace.removeResourceChangeListener(projectListener);
        settings.close();
        reading.cancel();
        saving.cancel();
        listeners.clear();
        save();
    }

    // ---- what there is

    /** Whether the state has been read. */
    public synchronized boolean isReady() {
        return phase == Phase.READY;
    }

    /**
     * Everything that was assessed, by name; nothing until the state has been read, which this starts. Listeners hear when it
     * is there. What users are to see is {@link #shown()}.
     */
    public List<AssessedApplication> applications() {
        startReading();
        synchronized (this) {
            return applicationsNow();
        }
    }

    private List<AssessedApplication> applicationsNow() {
        return kept.stream()
                .map(Kept::application)
                .sorted(Comparator.comparing(AssessedApplication::name)
                        .thenComparing(application -> application.projects().toString()))
                .toList();
    }

    /**
     * What users are to see: the findings in projects that are there and open, of rules that are on. Nothing until the state
     * has been read, which this starts.
     */
    public List<AssessedApplication> shown() {
        startReading();
        List<AssessedApplication> all;
        int current;
        synchronized (this) {
            if (shown != null) {
                return shown;
            }
            all = applicationsNow();
            current = state;
        }
        List<AssessedApplication> visible = ShownResults.of(all, workspace.getRoot());
        synchronized (this) {
            if (current == state) {
                shown = visible;
            }
        }
        return visible;
    }

    /** Waits until the state has been read. Not for the thread of the user interface. */
    public void await(IProgressMonitor monitor) {
        startReading();
        synchronized (this) {
            while (phase != Phase.READY) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                try {
                    wait(GLANCE_MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new OperationCanceledException();
                }
            }
        }
    }

    /** The application that a project belongs to, as far as it has been read; see {@link #applications()}. */
    public Optional<AssessedApplication> of(IProject project) {
        return applications().stream()
                .filter(application -> application.projects().containsValue(project.getName()))
                .findFirst();
    }

    /**
     * Where a place lies in the workspace: a file, or a project for what concerns it, or the application, as a whole. Null if
     * it is gone or closed.
     */
    public @Nullable IResource resource(AssessedApplication application, Place place) {
        IWorkspaceRoot root = workspace.getRoot();
        if (place.module().isEmpty()) {
            return place.path().isEmpty() ? anyProject(application, root) : byFile(application, place.path(), root);
        }
        IProject project = project(application, place.module(), root);
        return project == null || place.path().isEmpty() ? project : file(project, place.path());
    }

    private static @Nullable IResource byFile(AssessedApplication application, String file, IWorkspaceRoot root) {
        int slash = file.indexOf('/');
        IProject project = project(application, slash < 0 ? file : file.substring(0, slash), root);
        return project == null || slash < 0 ? project : file(project, file.substring(slash + 1));
    }

    private static @Nullable IProject anyProject(AssessedApplication application, IWorkspaceRoot root) {
        return application.projects().keySet().stream()
                .map(module -> project(application, module, root))
                .filter(project -> project != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable IProject project(AssessedApplication application, String module, IWorkspaceRoot root) {
        String name = application.projects().get(module);
        IProject project = name == null ? null : root.getProject(name);
        return project != null && project.isAccessible() ? project : null;
    }

    private static @Nullable IResource file(IProject project, String path) {
        IFile file = project.getFile(IPath.fromOSString(path));
        if (file.exists()) {
            return file;
        }
        return project.findMember(IPath.fromOSString(path));
    }

    /** What went wrong with the saved state, as a sentence for the user. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The user has seen the problem. */
    public void dismissProblem() {
        synchronized (this) {
            problem = null;
        }
        changed();
    }

    /** The part of the results that the user asked for, if it was only a part. */
    public synchronized Optional<Focus> focus() {
        return Optional.ofNullable(focus);
    }

    /** Narrows the view to a part of the results, or with null shows all again. */
    public void setFocus(@Nullable Focus part) {
        synchronized (this) {
            focus = part;
        }
        changed();
    }

    /** Whether settings changed since in a way that another assessment could find other things. */
    public synchronized boolean isOutdated() {
        return outdated;
    }

    // ---- changes

    /**
     * Keeps and saves what an assessment found, in place of what was found in its projects before. Not for the thread of the
     * user interface.
     */
    public void put(AssessedApplication application) {
        await(new NullProgressMonitor());
        synchronized (store) {
            List<Kept> before;
            synchronized (this) {
                before = kept;
            }
            Kept added = write(application, before);
            synchronized (this) {
                List<Kept> next = without(new HashSet<>(application.projects().values()));
                next.add(added);
                setKept(next);
            }
        }
        lookWhetherOutdated();
        save();
        changed();
    }

    private Kept write(AssessedApplication application, List<Kept> others) {
        try {
            return store.write(application, others);
        } catch (IOException e) {
            cannotSave(e);
            return new Kept(application, "");
        }
    }

    /** Drops what was found in projects; their markers are not touched. */
    public void forget(Collection<IProject> projects) {
        Set<String> names = new HashSet<>();
        projects.forEach(project -> names.add(project.getName()));
        startReading();
        synchronized (this) {
            if (phase == Phase.READY) {
                setKept(without(names));
            } else {
                missed.add(new ProjectChanges(Map.of(), new TreeSet<>(names), new TreeSet<>()));
            }
        }
        saving.schedule();
        changed();
    }

    /** What is kept without some projects; what remains of their applications stays. */
    private List<Kept> without(Set<String> names) {
        List<Kept> rest = new ArrayList<>();
        for (Kept one : kept) {
            SortedMap<String, String> projects = new TreeMap<>(one.application().projects());
            if (projects.values().removeAll(names)) {
                if (!projects.isEmpty()) {
                    rest.add(one.withProjects(projects));
                }
            } else {
                rest.add(one);
            }
        }
        return rest;
    }

    private void showAnew() {
        shown = null;
        state++;
    }

    private void setKept(List<Kept> next) {
        kept = List.copyOf(next);
        showAnew();
        unsaved = true;
    }

    // ---- listeners

    /** Adds a listener; the same listener is added once. */
    public void addListener(ResultsListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void removeListener(ResultsListener listener) {
        listeners.remove(listener);
    }

    private void changed() {
        for (ResultsListener listener : listeners) {
            SafeRunner.run(listener::changed); // who fails does not keep the others from hearing
        }
    }

    // ---- settings and projects

    private void settingsChanged() {
        synchronized (this) {
            showAnew();
        }
        lookWhetherOutdated();
        changed();
    }

    /** Looks whether the rules are others than those that something was assessed with. Not for the thread of the user interface. */
    public void lookAtRules() {
        boolean before = isOutdated();
        lookWhetherOutdated();
        if (before != isOutdated()) {
            changed();
        }
    }

    /** Asks for settings, and so must not be called under a lock. */
    private void lookWhetherOutdated() {
        List<AssessedApplication> all;
        synchronized (this) {
            all = applicationsNow();
        }
        boolean other = all.stream().anyMatch(this::hasOtherRules);
        synchronized (this) {
            outdated = other;
        }
    }

    /** Whether the settings of its projects ask for other rules than those that it was assessed with. */
    private boolean hasOtherRules(AssessedApplication application) {
        List<IProject> projects = application.projects().values().stream()
                .map(workspace.getRoot()::getProject)
                .filter(IProject::isAccessible)
                .toList();
        return !application.rules().isEmpty()
                && !projects.isEmpty()
                && !application.rules().equals(RuleScope.of(projects).fingerprint());
    }

    private void projectsChanged(IResourceChangeEvent event) {
        IResourceDelta root = event.getDelta();
        ProjectChanges changes = root == null ? null : ProjectChanges.of(root);
        if (changes == null || changes.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (phase != Phase.READY) {
                missed.add(changes);
                return;
            }
            follow(changes);
        }
        saving.schedule(BURST_MILLISECONDS);
        changed();
    }

    private void follow(ProjectChanges changes) {
        List<Kept> followed = new ArrayList<>();
        boolean touched = false;
        for (Kept one : kept) {
            SortedMap<String, String> projects = new TreeMap<>(one.application().projects());
            projects.values().removeAll(changes.deleted());
            projects.replaceAll((module, name) -> changes.renamed().getOrDefault(name, name));
            touched |= !projects.equals(one.application().projects());
            if (!projects.isEmpty()) {
                followed.add(one.withProjects(projects));
            }
        }
        showAnew();
        if (touched) {
            setKept(followed);
        }
    }

    // ---- state

    private void startReading() {
        synchronized (this) {
            if (phase != Phase.NEW) {
                return;
            }
            phase = Phase.READING;
        }
        reading.schedule();
    }

    private void read() {
        ResultStore.Stored stored = ResultStore.Stored.NOTHING;
        try {
            synchronized (store) {
                stored = store.read();
            }
        } finally {
            ready(stored); // whatever happened, nobody waits for it any longer
        }
    }

    private void ready(ResultStore.Stored stored) {
        synchronized (this) {
            kept = stored.kept();
            missed.forEach(this::follow);
            missed.clear();
            follow(new ProjectChanges(Map.of(), missing(), new TreeSet<>()));
            if (!stored.aside().isEmpty()) {
                unsaved = true;
                problem = Texts.ofWorkbench()
                        .text(
                                "state.unreadable",
                                Map.of(
                                        "path",
                                        Isolates.code(stored.aside().get(0).toString())));
            }
            phase = Phase.READY;
            notifyAll();
        }
        lookWhetherOutdated();
        save();
        changed();
    }

    /** Projects that were deleted while nobody followed. */
    private SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        for (Kept one : kept) {
            one.application().projects().values().stream()
                    .filter(name -> !workspace.getRoot().getProject(name).exists())
                    .forEach(missing::add);
        }
        return missing;
    }

    private void save() {
        synchronized (store) {
            List<Kept> current;
            synchronized (this) {
                if (!unsaved || phase != Phase.READY) {
                    return;
                }
                unsaved = false;
                current = kept;
            }
            try {
                store.writeIndex(current);
            } catch (IOException e) {
                cannotSave(e);
            }
        }
    }

    /** The results stay in memory; it is said once. */
    private void cannotSave(IOException cause) {
        synchronized (this) {
            if (saveFailed) {
                return;
            }
            saveFailed = true;
            problem = Texts.ofWorkbench().text("state.read-only", Map.of("path", Isolates.code(folder.toString())));
        }
        ILog.of(Results.class).log(Status.warning("Results cannot be saved in " + folder, cause));
    }

    private final class StateJob extends Job {

        private final Runnable work;

        StateJob(String what, Runnable work) {
            super("Cloud readiness results: " + what);
            this.work = work;
            setSystem(true);
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            work.run();
            return Status.OK_STATUS;
        }
    }
}
