package org.sahab.ui.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.result.Results;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

class HandlersTest {

    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
    private static final String VIEW = "org.sahab.ui.view.readiness";

    private IProject shop;

    @BeforeEach
    void makeProject() throws CoreException {
        shop = Projects.java("shop").getProject();
        Projects.file(shop, "src/shop/Store.java", AssessTest.WRITES_FILE);
    }

    @AfterEach
    void cleanUp() throws CoreException {
        Workbench.closeView(VIEW);
        Workbench.closeView(EXPLORER);
        Projects.deleteAll();
    }

    private static void execute(String command, Object... selected) {
        IViewPart explorer = Workbench.openView(EXPLORER);
        Workbench.onUi(() -> {
            Workbench.page().activate(explorer);
            explorer.getSite().getSelectionProvider().setSelection(new StructuredSelection(List.of(selected)));
            Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
        });
        Workbench.waitForJobs(Assess.FAMILY);
        Workbench.waitForJobs(Results.FAMILY);
        Workbench.waitForJobs(MarkerJob.FAMILY);
    }

    private int markers() throws CoreException {
        return shop.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE).length;
    }

    @Test
    void the_selected_project_is_assessed_and_forgotten() throws CoreException {
        Results results = SahabPlugin.get().results();
        execute("org.sahab.ui.command.assess", shop);
        assertThat(results.of(shop)).isPresent();
        assertThat(markers()).isPositive();
        Workbench.waitFor("the view", () -> Workbench.page().findView(VIEW) != null);

        execute("org.sahab.ui.command.forget", shop);
        assertThat(results.of(shop)).isEmpty();
        assertThat(markers()).isZero();
    }

    @Test
    void what_is_shown_is_assessed_again_as_it_is_now() throws Exception {
        Results results = Projects.assess(shop);
        assertThat(markers()).isPositive();
        shop.getFile("src/shop/Store.java").delete(true, null);
        execute("org.sahab.ui.command.refresh", shop);
        assertThat(results.of(shop).orElseThrow().assessment().findings())
                .noneMatch(finding -> finding.place().path().endsWith("Store.java"));
    }
}
