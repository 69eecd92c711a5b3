package org.sahab.ui.assess;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.EngineOptions;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Focus;
import org.sahab.ui.result.Results;
import org.sahab.ui.source.WorkspaceApplication;

/** Starts and stops assessments of projects. */
public final class Assess {

    /** The family of the jobs that assess. */
    public static final Object FAMILY = Assess.class;

    private static final long LONGEST_WAIT_MILLISECONDS = 3_000;

    private Assess() {}

    /**
     * Assesses projects in the background, with those they were assessed together with before and those inside of them. One
     * assessment runs at a time; further ones wait.
     *
     * @param projects accessible projects; others are left out
     * @param focus what the view shows of the result, null for all
     */
    public static Job start(Collection<IProject> projects, @Nullable Focus focus) {
        return start(projects, focus, false);
    }

    /**
     * Assesses projects in the background and, if asked, shows the view at the end.
     *
     * @param reveal whether the user asked for it and wants to see what comes out
     */
    public static Job start(Collection<IProject> projects, @Nullable Focus focus, boolean reveal) {
        AssessJob job = new AssessJob(projects, focus, reveal);
        job.schedule();
        return job;
    }

    /**
     * Assesses projects as {@link #start} does, but without a dialog of progress, as the user is at something else.
     *
     * @param focus what the view shows of the result, null for all
     */
    public static Job startQuietly(Collection<IProject> projects, @Nullable Focus focus) {
        AssessJob job = new AssessJob(projects, focus, false);
        job.setUser(false);
        job.schedule();
        return job;
    }

    /** Projects that are asked for, with what they were assessed together with before, and what lies inside; those that are open. */
    public static List<IProject> together(Collection<String> requested, Results results) {
        SortedSet<String> names = new TreeSet<>();
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        requested.stream().filter(name -> root.getProject(name).isAccessible()).forEach(names::add);
        for (int before = -1; before != names.size(); ) {
            before = names.size();
            names.addAll(WorkspaceApplication.withInner(names));
            for (AssessedApplication application : results.applications()) {
                Collection<String> together = application.projects().values();
                if (together.stream().anyMatch(names::contains)) {
                    together.stream()
                            .filter(name -> root.getProject(name).isAccessible())
                            .forEach(names::add);
                }
            }
        }
        return names.stream().map(root::getProject).toList();
    }

    /** How the engine runs in the workbench: one processor stays with the user, and what was read before is not read again. */
    public static EngineOptions options() {
        EngineOptions defaults = EngineOptions.defaults(SahabPlugin.get().version());
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, defaults.threads());
        return defaults.withThreads(threads)
                .withCache(SahabPlugin.get().stateFolder().resolve("summaries"));
    }

    /** Whether an assessment is running or waiting to run. */
    public static boolean isRunning() {
        return Job.getJobManager().find(FAMILY).length > 0;
    }

    /** Cancels all assessments that run or wait. */
    public static void cancel() {
        Job.getJobManager().cancel(FAMILY);
    }

    /** Cancels all assessments and waits a moment for them to end. */
    public static void stop() {
        IJobManager jobs = Job.getJobManager();
        jobs.cancel(FAMILY);
        long end = System.nanoTime() + LONGEST_WAIT_MILLISECONDS * 1_000_000;
        for (Job job : jobs.find(FAMILY)) {
            try {
                job.join(Math.max(1, (end - System.nanoTime()) / 1_000_000), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
