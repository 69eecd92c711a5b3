package org.sahab.ui.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.sahab.model.assessment.Assessment;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.export.ReportFolder.Report;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;

/**
 * Assesses what was not assessed yet, and writes the reports. Throws an {@link ExportException} inside of an
 * {@link InvocationTargetException} where that fails. Not for the thread of the user interface.
 */
final class ReportOperation implements IRunnableWithProgress {

    private static final int OF_ASSESSING = 70;
    private static final int OF_WRITING = 30;

    private final ReportRequest request;
    private final Results results;
    private final Predicate<List<Path>> mayReplace;
    private List<Path> written = List.of();

    /**
     * Writes what was asked for.
     *
     * @param mayReplace asks whether files that are there may be replaced; called on the thread of the operation
     */
    ReportOperation(ReportRequest request, Results results, Predicate<List<Path>> mayReplace) {
        this.request = request;
        this.results = results;
        this.mayReplace = mayReplace;
    }

    /** The reports that were written, in the order of what they are of; empty if none was. */
    List<Path> written() {
        return written;
    }

    @Override
    public void run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
        SubMonitor progress = SubMonitor.convert(monitor, Texts.text("writing"), OF_ASSESSING + OF_WRITING);
        try {
            List<AssessedApplication> applications = assessed(progress.split(OF_ASSESSING));
            SequencedMap<String, Report> reports = reports(applications);
            List<Path> there = reports.keySet().stream()
                    .map(request.folder()::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
            if (!request.overwrite() && !there.isEmpty() && !mayReplace.test(there)) {
                throw new OperationCanceledException();
            }
            written = new ReportFolder(request.folder())
                    .write(reports, progress.split(OF_WRITING).setWorkRemaining(reports.size()));
            showInWorkspace();
        } catch (ExportException e) {
            throw new InvocationTargetException(e, e.getMessage());
        } catch (OperationCanceledException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
    }

    private List<AssessedApplication> assessed(SubMonitor progress) throws ExportException, InterruptedException {
        List<IProject> missing = new ArrayList<>();
        for (Exportable subject : request.subjects()) {
            if (subject instanceof Exportable.Unassessed(IProject project)) {
                missing.add(project);
            }
        }
        if (!missing.isEmpty()) {
            assess(missing, progress);
        }
        Set<AssessedApplication> applications = new LinkedHashSet<>();
        for (Exportable subject : request.subjects()) {
            applications.add(
                    switch (subject) {
                        case Exportable.Assessed(AssessedApplication application) -> application;
                        case Exportable.Unassessed(IProject project) -> found(project);
                    });
        }
        return List.copyOf(applications);
    }

    private AssessedApplication found(IProject project) throws ExportException {
        return results.shown().stream()
                .filter(application -> application.module(project.getName()).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new ExportException(Texts.text("failed.assessing", Map.of("project", project.getName()))));
    }

    /** Each by itself: that reports of two projects are wanted does not make them one application. */
    private void assess(List<IProject> projects, SubMonitor progress) throws InterruptedException {
        progress.setWorkRemaining(projects.size());
        for (IProject project : projects) {
            progress.subTask(Texts.text("assessing", Map.of("project", project.getName())));
            Job job = Assess.start(List.of(project), null);
            try {
                job.join(0, progress.split(1));
            } catch (OperationCanceledException e) {
                job.cancel();
                throw e;
            }
            if (progress.isCanceled()
                    || job.getResult() == null
                    || job.getResult().matches(IStatus.CANCEL)) {
                throw new OperationCanceledException();
            }
        }
    }

    private SequencedMap<String, Report> reports(List<AssessedApplication> applications) {
        List<String> folders = ReportNames.folders(
                applications.stream().map(AssessedApplication::name).toList());
        SequencedMap<String, Report> reports = new LinkedHashMap<>();
        for (int i = 0; i < applications.size(); i++) {
            Assessment assessment = applications.get(i).assessment();
            Assessment exported = request.excerpts() ? assessment : assessment.withoutExcerpts();
            for (ReportFormat format : request.formats()) {
                reports.put(folders.get(i) + format.file(), new Report(exported, format, request.language()));
            }
        }
        return reports;
    }

    /** Files that lie in a project are seen there at once. */
    private void showInWorkspace() {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        try {
            for (IContainer container :
                    root.findContainersForLocationURI(request.folder().toUri())) {
                if (container.getProject() != null && container.getProject().isAccessible()) {
                    container.refreshLocal(IResource.DEPTH_INFINITE, null);
                }
            }
        } catch (CoreException e) {
            SahabPlugin.get().log(e.getStatus());
        }
    }
}
