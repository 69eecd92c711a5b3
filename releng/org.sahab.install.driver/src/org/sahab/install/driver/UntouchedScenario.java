package org.sahab.install.driver;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Works as somebody does who has never used Sahab: opens a Java editor and the Problems view, looks at a context menu; and notes
 * which bundles of Sahab became active by that.
 */
final class UntouchedScenario {
    private static final String PROBLEMS = "org.eclipse.ui.views.ProblemView";

    private UntouchedScenario() {}

    static void run(List<IProject> projects, Observations seen) throws Exception {
        IFile file = javaFile(projects);
        Driver.onUi(() -> {
            IWorkbenchPage page =
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            page.showView(PROBLEMS);
            seen.note("editor", IDE.openEditor(page, file).getTitle());
            IViewPart explorer = page.showView(AssessScenario.PACKAGE_EXPLORER);
            explorer.getSite()
                    .getSelectionProvider()
                    .setSelection(new StructuredSelection(JavaCore.create(projects.get(0))));
            return null;
        });
        seen.note(
                "offered",
                AssessScenario.waitFor(
                        "the command in the context menu", () -> Driver.onUi(UntouchedScenario::offered)));
        noteActive("active", seen);
    }

    /** Notes the bundles of Sahab that are active now. */
    static void noteActive(String name, Observations seen) {
        Bundle driver = FrameworkUtil.getBundle(UntouchedScenario.class);
        BundleContext context = FrameworkUtil.getBundle(ResourcesPlugin.class).getBundleContext();
        for (Bundle bundle : context.getBundles()) {
            boolean ours = bundle.getSymbolicName().startsWith("org.sahab.") && !bundle.equals(driver);
            if (ours && bundle.getState() == Bundle.ACTIVE) {
                seen.note(name, bundle.getSymbolicName());
            }
        }
    }

    /** What the context menu says where it offers an assessment, or null. It is filled as by a click of the right button. */
    private static String offered() {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Menu menu = AssessScenario.tree(page.findView(AssessScenario.PACKAGE_EXPLORER))
                .getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        String offered = null;
        for (MenuItem item : menu.getItems()) {
            if (item.getText().replace("&", "").startsWith("Assess Cloud Readiness")) {
                offered = item.getText();
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return offered;
    }

    private static IFile javaFile(List<IProject> projects) throws Exception {
        IFile[] found = new IFile[1];
        for (IProject project : projects) {
            project.accept((IResource resource) -> {
                if (resource instanceof IFile file && "java".equals(file.getFileExtension())) {
                    found[0] = file;
                }
                return found[0] == null;
            });
        }
        return found[0];
    }
}
