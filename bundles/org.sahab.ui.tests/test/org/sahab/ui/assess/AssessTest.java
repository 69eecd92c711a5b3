package org.sahab.ui.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.IJavaProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.finding.Finding;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Focus;
import org.sahab.ui.result.Results;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

class AssessTest {

    static final String WRITES_FILE = """
        package shop;

        class Store {
            void keep(byte[] order) throws java.io.IOException {
                java.io.FileOutputStream out = new java.io.FileOutputStream("/var/shop/orders.bin");
                out.write(order);
                out.close();
            }
        }
        """;

    @TempDir
    private Path folder;

    @AfterEach
    void cleanUp() throws CoreException {
        Projects.deleteAll();
    }

    private static IProject shop(String name) throws CoreException {
        IJavaProject shop = Projects.java(name);
        Projects.file(shop.getProject(), "src/shop/Store.java", WRITES_FILE);
        return shop.getProject();
    }

    private static List<String> paths(AssessedApplication application) {
        return application.assessment().findings().stream()
                .map(finding -> finding.place().file())
                .distinct()
                .toList();
    }

    @Test
    void what_is_found_is_kept_and_marked() throws Exception {
        IProject shop = shop("shop");
        Results results = Projects.assess(shop);
        AssessedApplication application = results.of(shop).orElseThrow();
        assertThat(application.projects()).containsOnlyKeys("shop");
        assertThat(application.name()).isEqualTo("shop");
        assertThat(paths(application)).contains("shop/src/shop/Store.java");
        List<String> identities = application.assessment().findings().stream()
                .filter(finding -> !finding.place().path().isEmpty())
                .map(Finding::identity)
                .toList();
        IMarker[] markers =
                shop.getFile("src/shop/Store.java").findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO);
        assertThat(markers)
                .isNotEmpty()
                .allSatisfy(
                        marker -> assertThat(identities).contains(marker.getAttribute(FindingMarkers.IDENTITY, "")));
    }

    @Test
    void a_project_without_java_is_assessed_too() throws Exception {
        IProject plain = Projects.plain("plain");
        Projects.file(plain, "app.properties", "db.password=changeit\ndb.url=jdbc:mysql://10.1.2.3:3306/shop\n");
        Results results = Projects.assess(plain);
        assertThat(results.of(plain).orElseThrow().assessment().findings())
                .anyMatch(finding -> finding.place().path().equals("app.properties"));
    }

    @Test
    void projects_that_were_assessed_together_are_assessed_together_again() throws Exception {
        IProject core = shop("core");
        IProject web = shop("web");
        IProject other = shop("other");
        Projects.assess(core, web);
        Projects.assess(other);
        Results results = Projects.assess(web);
        assertThat(results.of(core).orElseThrow().projects()).containsOnlyKeys("core", "web");
        assertThat(results.of(other).orElseThrow().projects()).containsOnlyKeys("other");
        assertThat(results.applications()).hasSize(2);
    }

    @Test
    void projects_inside_of_a_project_belong_to_it_and_files_to_the_inner_one() throws Exception {
        Path outer = Files.createDirectories(folder.resolve("outer"));
        Path inner = Files.createDirectories(outer.resolve("inner"));
        for (Path each : List.of(outer, inner)) {
            Files.writeString(
                    each.resolve(".project"),
                    "<projectDescription><name>" + each.getFileName() + "</name></projectDescription>");
        }
        Files.createDirectories(inner.resolve("src/shop"));
        Files.writeString(inner.resolve("src/shop/Store.java"), WRITES_FILE);
        IProject outerProject = Projects.imported(outer);
        Projects.imported(inner);
        AssessedApplication application =
                Projects.assess(outerProject).of(outerProject).orElseThrow();
        assertThat(application.name()).isEqualTo("outer");
        assertThat(application.projects()).containsOnlyKeys("inner", "outer");
        assertThat(paths(application))
                .contains("inner/src/shop/Store.java")
                .noneMatch(path -> path.startsWith("outer/inner"));
    }

    @Test
    void what_was_asked_for_is_what_the_view_looks_at() throws Exception {
        IProject shop = shop("shop");
        Focus focus = new Focus("Store.java", new TreeSet<>(List.of("shop/src/shop/Store.java")), new TreeSet<>());
        Job job = Assess.start(List.of(shop), focus);
        job.join();
        assertThat(SahabPlugin.get().results().focus()).contains(focus);
        Projects.assess(shop);
        assertThat(SahabPlugin.get().results().focus()).isEmpty();
    }

    @Test
    void progress_is_told_and_grows() throws Exception {
        IProject shop = shop("shop");
        for (int i = 0; i < 60; i++) {
            Projects.file(shop, "src/shop/Store" + i + ".java", WRITES_FILE.replace("Store", "Store" + i));
        }
        List<String> texts = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        double[] worked = new double[1];
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void beginTask(String name, int total) {
                totals.add(total);
            }

            @Override
            public synchronized void subTask(String name) {
                texts.add(name);
            }

            @Override
            public synchronized void internalWorked(double work) {
                worked[0] += work;
            }

            @Override
            public void worked(int work) {
                internalWorked(work);
            }
        };
        IStatus status = new AssessJob(List.of(shop), null, false).run(monitor);
        assertThat(status.isOK()).isTrue();
        assertThat(texts)
                .contains(
                        "Reading the rules", "Reading \u2068shop\u2069", "Keeping the results", "Marking the findings")
                .anyMatch(text -> text.matches("Analysing [1-9]\\d* of \\d+ files"));
        assertThat(totals).hasSize(1);
        assertThat(worked[0]).isBetween(0.95 * totals.get(0), 1.0 * totals.get(0));
    }

    @Test
    void a_cancelled_assessment_ends_soon_without_an_error_and_keeps_what_was_known() throws Exception {
        IProject shop = shop("shop");
        AssessedApplication before = Projects.assess(shop).of(shop).orElseThrow();
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                if (name.startsWith("Analysing")) {
                    setCanceled(true);
                }
            }
        };
        assertThat(new AssessJob(List.of(shop), null, false).run(monitor).getSeverity())
                .isEqualTo(IStatus.CANCEL);
        assertThat(SahabPlugin.get().results().of(shop)).contains(before);
    }

    @Test
    void assessments_wait_for_each_other_and_nothing_else_in_the_workspace_waits_for_them() throws Exception {
        IProject shop = shop("shop");
        CountDownLatch end = new CountDownLatch(1);
        Job running = Job.create("an assessment that takes long", (ICoreRunnable) monitor -> await(end));
        running.setRule(new AssessJob(List.of(shop), null, false).getRule());
        running.schedule();
        Job next = Assess.start(List.of(shop), null);
        Workbench.waitFor("the first", () -> running.getState() == Job.RUNNING);
        Workbench.waitFor("the second", () -> next.getState() == Job.WAITING);
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        ResourcesPlugin.getWorkspace().run(monitor -> Projects.file(shop, "a.txt", "a"), root, 0, null);
        assertThat(Assess.isRunning()).isTrue();
        Assess.cancel();
        next.join();
        assertThat(Assess.isRunning()).isFalse();
        end.countDown();
        running.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_project_that_is_closed_before_its_turn_is_left_out() throws Exception {
        IProject shop = shop("shop");
        shop.close(null);
        assertThat(Projects.assess(shop).applications()).isEmpty();
        shop.open(null);
    }

    @Test
    void the_view_opens_at_the_end_only_where_the_user_asked() throws Exception {
        String view = "org.sahab.ui.view.readiness";
        IProject shop = shop("shop");
        Workbench.closeView(view);
        Projects.assess(shop);
        Workbench.onUi(() -> assertThat(Workbench.page().findView(view)).isNull());
        Assess.start(List.of(shop), null, true).join();
        Workbench.waitFor("the view", () -> Workbench.page().findView(view) != null);
        Workbench.closeView(view);
    }

    @Test
    void a_failure_is_one_sentence_with_its_cause() {
        IStatus status = AssessJob.failed(Texts.ofWorkbench(), "failed.memory", "shop", new OutOfMemoryError("heap"));
        assertThat(status.getMessage()).startsWith("There was not enough memory to assess \u2068shop\u2069.");
        assertThat(status.getException()).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_job_for_many_projects_names_a_few() {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        List<IProject> projects =
                List.of(root.getProject("a"), root.getProject("b"), root.getProject("c"), root.getProject("d"));
        assertThat(new AssessJob(projects, null, false).getName())
                .isEqualTo("Assess cloud readiness of \u2068a, b, c and 1 more\u2069");
    }
}
