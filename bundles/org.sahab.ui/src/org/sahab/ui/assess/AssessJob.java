package org.sahab.ui.assess;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Engine;
import org.sahab.model.assessment.Assessment;
import org.sahab.project.Application;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Focus;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.RuleScope;
import org.sahab.ui.source.WorkspaceApplication;
import org.sahab.ui.text.Isolates;

/** Assesses projects in the background. Nothing else in the workspace waits for it but other assessments. */
final class AssessJob extends Job {

    private static final int RULES = 5;
    private static final int READING = 10;
    private static final int ANALYSING = 75;
    private static final int KEEPING = 5;
    private static final int MARKING = 5;

    private final Set<String> requested;
    private final @Nullable Focus focus;
    private final boolean reveal;
    private final Texts texts = Texts.ofWorkbench();

    AssessJob(Collection<IProject> projects, @Nullable Focus focus, boolean reveal) {
        super("");
        requested = new LinkedHashSet<>();
        projects.forEach(project -> requested.add(project.getName()));
        this.focus = focus;
        this.reveal = reveal;
        setName(texts.text("job.name", Map.of("projects", Isolates.words(texts.names(requested)))));
        setUser(true);
        setRule(new OneAtATime());
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, ShowView.icon());
        setProperty(IProgressConstants.ACTION_PROPERTY, new ShowView(texts));
    }

    /** Only assessments wait for each other. */
    private static final class OneAtATime implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule instanceof OneAtATime;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Assess.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, RULES + READING + ANALYSING + KEEPING + MARKING);
        try {
            assess(monitor, progress);
            return Status.OK_STATUS;
        } catch (OperationCanceledException | CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (CoreException e) {
            return failed("failed.project", e);
        } catch (OutOfMemoryError e) {
            return failed("failed.memory", e);
        } catch (RuntimeException | Error e) {
            return failed("failed.internal", e);
        }
    }

    private IStatus failed(String key, Throwable cause) {
        return failed(texts, key, texts.names(requested), cause);
    }

    /** One sentence; the platform writes the cause to the log and shows both, once. */
    static IStatus failed(Texts texts, String key, String projects, Throwable cause) {
        return Status.error(texts.text(key, Map.of("projects", Isolates.words(projects))), cause);
    }

    private void assess(IProgressMonitor monitor, SubMonitor progress) throws CoreException {
        Results results = SahabPlugin.get().results();
        results.await(monitor);
        List<IProject> projects = Assess.together(requested, results);
        if (projects.isEmpty()) {
            return;
        }
        progress.subTask(texts.text("job.rules"));
        RuleScope scope = RuleScope.of(projects);
        // Taken before the files are read: what is written in between is noticed.
        String fingerprint = scope.fingerprint();
        RuleList rules = RuleList.of(scope);
        progress.split(RULES);
        EngineProgress shown =
                new EngineProgress(monitor, progress.newChild(READING), projects.size(), progress.newChild(ANALYSING));
        Application application = WorkspaceApplication.read(projects, shown);
        Assessment assessment =
                new Engine(rules.declarative(), rules.checks(), Assess.options()).assess(application, shown);
        progress.setWorkRemaining(KEEPING + MARKING);
        progress.subTask(texts.text("job.keeping"));
        AssessedApplication assessed = new AssessedApplication(
                names(projects), Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS), assessment, fingerprint);
        results.put(assessed);
        results.setFocus(focus);
        progress.split(KEEPING);
        progress.subTask(texts.text("job.markers"));
        FindingMarkers.of(results).place(assessed, progress.split(MARKING));
        if (reveal) {
            ShowView.reveal();
        }
    }

    private static SortedMap<String, String> names(List<IProject> projects) {
        SortedMap<String, String> names = new TreeMap<>();
        projects.forEach(project -> names.put(project.getName(), project.getName()));
        return names;
    }
}
