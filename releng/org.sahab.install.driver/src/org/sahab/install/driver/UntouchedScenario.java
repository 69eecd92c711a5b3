package org.sahab.install.driver;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;
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
            noteContextMenu(AssessScenario.tree(explorer), seen);
            return null;
        });
        Bundle driver = FrameworkUtil.getBundle(UntouchedScenario.class);
        for (Bundle bundle : driver.getBundleContext().getBundles()) {
            boolean ours = bundle.getSymbolicName().startsWith("org.sahab.") && !bundle.equals(driver);
            if (ours && bundle.getState() == Bundle.ACTIVE) {
                seen.note("active", bundle.getSymbolicName());
            }
        }
    }

    /** Fills the context menu as a click with the right button does, and closes it again. */
    private static void noteContextMenu(Control tree, Observations seen) {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if (item.getText().replace("&", "").startsWith("Assess Cloud Readiness")) {
                seen.note("offered", item.getText());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
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
