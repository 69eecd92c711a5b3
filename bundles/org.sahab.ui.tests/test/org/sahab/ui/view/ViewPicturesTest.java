package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;
import static org.sahab.ui.tests.Workbench.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.ui.tests.DayTrader;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

/** Pictures of the view with a real application in it, in the language, direction and theme of the workbench. */
class ViewPicturesTest {

    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 900;
    private static final int NARROW = 420;

    @TempDir
    private Path folder;

    @AfterEach
    void cleanUp() throws CoreException {
        onUi(() -> {
            IWorkbenchPage page = Workbench.page();
            page.closeAllEditors(false);
            if (page.isPageZoomed()) {
                page.toggleZoom(page.getActivePartReference());
            }
        });
        Workbench.closeView(ReadinessView.ID);
        Projects.deleteAll();
    }

    @Test
    void showsARealApplication() throws Exception {
        List<IProject> projects = new ArrayList<>();
        for (Path project : DayTrader.projectsIn(folder)) {
            projects.add(Projects.imported(project));
        }
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        Shell shell = onUi(() -> view.getSite().getShell());
        Point size = onUi(() -> shell.getSize());
        onUi(() -> shell.setSize(WIDTH, HEIGHT));
        waitFor("the offer", () -> !view.blank().shown().ways().isEmpty());
        Workbench.picture(shell, "view-empty");

        Projects.assess(projects.toArray(IProject[]::new));
        waitFor("the findings", () -> !view.isBlank() && view.outline().showsFindings());
        assertThat(onUi(() -> view.outline().counts().shown())).isGreaterThan(100);
        Workbench.picture(shell, "view-docked");

        onUi(() -> {
            view.tree()
                    .reveal(view.outline()
                            .pathTo(row -> !row.finding().place().region().isWhole()));
            view.tree().control().notifyListeners(SWT.Selection, new Event());
            view.open();
        });
        Workbench.picture(shell, "view-with-editor");

        onUi(() -> {
            Workbench.page().activate(view);
            Workbench.page().toggleZoom(Workbench.page().getReference(view));
        });
        waitFor("the page of the rule", () -> !view.page().isDisposed());
        Workbench.picture(shell, "view-zoomed");

        try {
            onUi(() -> shell.setSize(NARROW, HEIGHT));
            waitFor("the narrow view", () -> view.page().getParent().getSize().x <= NARROW);
            Workbench.picture(shell, "view-narrow");
        } finally {
            onUi(() -> shell.setSize(size));
        }
    }
}
