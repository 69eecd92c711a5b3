package org.sahab.install.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Makes projects of sources, assesses them by the public command, and reads the findings from the view and the markers. */
final class AssessScenario {
    static final String COMMAND = "org.sahab.ui.command.assess";
    static final String VIEW = "org.sahab.ui.view.readiness";
    private static final String MARKER = "org.sahab.ui.finding";
    static final String PACKAGE_EXPLORER = "org.eclipse.jdt.ui.PackageExplorer";
    private static final int SECONDS = 180;

    private final Path sources;

    AssessScenario(Path sources) {
        this.sources = sources;
    }

    void run(Observations seen) throws Exception {
        List<IProject> projects = importProjects();
        seen.note("projects", projects.size());
        Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, new NullProgressMonitor());
        UntouchedScenario.run(projects, seen);
        IViewPart view = Driver.onUi(() -> page().showView(VIEW));
        Driver.onUi(() -> {
            IViewPart explorer = page().showView(PACKAGE_EXPLORER);
            explorer.getSite()
                    .getSelectionProvider()
                    .setSelection(new StructuredSelection(
                            projects.stream().map(JavaCore::create).toList()));
            return explorer;
        });
        // not waited for: a handler that opens a dialog would never return
        Display.getDefault().asyncExec(this::assess);
        waitFor("markers", () -> markers().length > 0 ? true : null);
        waitForJobsOfSahab();
        for (String text : waitFor("a finding in the view", () -> Driver.onUi(() -> firstFinding(view)))) {
            seen.note("shown", text);
        }
        UntouchedScenario.noteActive("used", seen);
        for (IMarker marker : markers()) {
            seen.note("marker", marker.getAttribute(IMarker.MESSAGE, ""));
        }
        // A view that stays open is remembered by Eclipse, with an icon that it misses when the plug-in is gone. An
        // editor that
        // stays open would be parsing when the next start is closed.
        Driver.onUi(() -> {
            page().hideView(view);
            return page().closeAllEditors(false);
        });
    }

    private void assess() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** A project for each module of a Maven build, where it lies. */
    private List<IProject> importProjects() throws Exception {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        List<IProject> projects = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(sources)) {
            for (Path module : folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList()) {
                IProjectDescription description =
                        workspace.newProjectDescription(module.getFileName().toString());
                description.setLocationURI(module.toUri());
                description.setNatureIds(new String[] {JavaCore.NATURE_ID});
                IProject project = workspace.getRoot().getProject(description.getName());
                project.create(description, null);
                project.open(null);
                IClasspathEntry[] entries = {
                    JavaCore.newSourceEntry(project.getFullPath().append("src/main/java")),
                    JavaCore.newContainerEntry(JavaRuntime.newDefaultJREContainerPath())
                };
                JavaCore.create(project)
                        .setRawClasspath(entries, project.getFullPath().append("bin"), null);
                projects.add(project);
            }
        }
        return projects;
    }

    private static IMarker[] markers() throws CoreException {
        IContainer root = ResourcesPlugin.getWorkspace().getRoot();
        return root.findMarkers(MARKER, true, IResource.DEPTH_INFINITE);
    }

    private static void waitForJobsOfSahab() throws InterruptedException {
        for (Job job : Job.getJobManager().find(null)) {
            if (job.getClass().getName().startsWith("org.sahab.")) {
                job.join();
            }
        }
    }

    /** The texts on the way from the root of the view's tree to the first leaf, or null while there is none. */
    private static List<String> firstFinding(IViewPart view) {
        Tree tree = tree(view);
        if (tree == null || tree.getItemCount() == 0) {
            return null;
        }
        List<String> way = new ArrayList<>();
        TreeItem item = tree.getItem(0);
        way.add(item.getText());
        while (item.getItemCount() > 0) {
            // what a click on the arrow does: the viewer makes the children when it is told
            Event expand = new Event();
            expand.item = item;
            tree.notifyListeners(SWT.Expand, expand);
            item.setExpanded(true);
            item = item.getItem(0);
            way.add(item.getText());
        }
        return way.contains("") ? null : way;
    }

    /** The first tree of a view, null if it has none. */
    static Tree tree(IViewPart view) {
        return find((Composite) view.getSite().getService(MPart.class).getWidget());
    }

    private static Tree find(Composite root) {
        Deque<Control> controls = new ArrayDeque<>(List.of(root));
        while (!controls.isEmpty()) {
            Control control = controls.poll();
            if (control instanceof Tree tree) {
                return tree;
            }
            if (control instanceof Composite composite) {
                controls.addAll(List.of(composite.getChildren()));
            }
        }
        return null;
    }

    static <T> T waitFor(String what, Callable<T> condition) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() - end < 0) {
            T result = condition.call();
            if (result != null) {
                return result;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("waited in vain for " + what);
    }
}
