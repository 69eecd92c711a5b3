package org.sahab.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.ui.settings.RuleScope;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.tests.Assessments;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

class ResultsTest {

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.sahab.ui");
    private IProject core;
    private IProject web;
    private Results results;

    @TempDir
    private Path folder;

    private static final List<Finding> FINDINGS =
            List.of(Assessments.finding("core", "src/A.java", 1), Assessments.finding("web", "src/B.java", 2));

    private static final AssessedApplication SHOP = Assessments.application("shop", List.of("core", "web"), FINDINGS);

    @BeforeEach
    void makeProjects() throws CoreException {
        core = Projects.plain("core");
        web = Projects.plain("web");
        Projects.file(core, "src/A.java", "class A {}");
        results = Results.open(folder.resolve("results"));
    }

    @AfterEach
    void cleanUp() throws CoreException, BackingStoreException {
        results.close();
        preferences.clear();
        Projects.deleteAll();
    }

    /** As after a restart. */
    private void reopen() {
        results.close();
        results = Results.open(folder.resolve("results"));
        results.await(new NullProgressMonitor());
    }

    private List<Finding> shown() {
        return results.shown().stream()
                .flatMap(application -> application.assessment().findings().stream())
                .toList();
    }

    @Test
    void results_survive_a_restart() {
        results.put(SHOP);
        reopen();
        assertThat(results.applications()).containsExactly(SHOP);
        assertThat(results.of(web)).contains(SHOP);
        assertThat(results.problem()).isEmpty();
    }

    @Test
    void nothing_is_read_before_somebody_asks_and_then_listeners_hear_of_it() {
        results.put(SHOP);
        results.close();
        results = Results.open(folder.resolve("results"));
        AtomicInteger heard = new AtomicInteger();
        results.addListener(heard::incrementAndGet);
        assertThat(results.isReady()).isFalse();
        results.applications();
        Workbench.waitFor("the results", () -> heard.get() > 0);
        assertThat(results.applications()).containsExactly(SHOP);
    }

    @Test
    void a_new_assessment_takes_the_place_of_the_old_one_of_its_projects() {
        results.put(SHOP);
        AssessedApplication again = Assessments.application("web", List.of("web"), List.of());
        results.put(again);
        assertThat(results.of(web)).contains(again);
        assertThat(results.of(core)).map(AssessedApplication::projects).contains(new TreeMap<>(Map.of("core", "core")));
        assertThat(shown()).containsExactly(FINDINGS.get(0));
    }

    @Test
    void a_renamed_project_keeps_its_findings() throws CoreException {
        results.put(SHOP);
        IProjectDescription description = web.getDescription();
        description.setName("shop-web");
        web.move(description, true, null);
        IProject renamed = web.getWorkspace().getRoot().getProject("shop-web");
        assertThat(results.of(renamed)).isPresent();
        Workbench.waitForJobs(Results.FAMILY);
        reopen();
        AssessedApplication application = results.of(renamed).orElseThrow();
        assertThat(application.module("shop-web")).contains("web");
        assertThat(results.resource(application, new Place("web", "", Region.WHOLE)))
                .isEqualTo(renamed);
    }

    @Test
    void findings_in_closed_projects_are_kept_and_not_shown() throws CoreException {
        results.put(SHOP);
        web.close(null);
        assertThat(shown()).containsExactly(FINDINGS.get(0));
        reopen();
        web.open(null);
        assertThat(shown()).containsExactlyElementsOf(FINDINGS);
    }

    @Test
    void findings_in_deleted_projects_are_dropped() throws CoreException {
        results.put(SHOP);
        web.delete(true, null);
        assertThat(results.of(core)).map(AssessedApplication::projects).contains(new TreeMap<>(Map.of("core", "core")));
        core.delete(true, null);
        assertThat(results.applications()).isEmpty();
        Workbench.waitForJobs(Results.FAMILY);
        assertThat(folder.resolve("results/1.json")).doesNotExist();
    }

    @Test
    void projects_that_were_deleted_while_nobody_followed_are_dropped() throws CoreException {
        results.put(SHOP);
        results.close();
        web.delete(true, null);
        results = Results.open(folder.resolve("results"));
        results.await(new NullProgressMonitor());
        assertThat(results.of(core).orElseThrow().projects()).containsOnlyKeys("core");
    }

    @Test
    void forgotten_projects_stay_forgotten() {
        results.put(SHOP);
        results.forget(List.of(core, web));
        assertThat(results.applications()).isEmpty();
        reopen();
        assertThat(results.applications()).isEmpty();
    }

    @Test
    void projects_forgotten_before_anything_was_read_are_forgotten() {
        results.put(SHOP);
        results.close();
        results = Results.open(folder.resolve("results"));
        results.forget(List.of(web));
        results.await(new NullProgressMonitor());
        assertThat(shown()).containsExactly(FINDINGS.get(0));
    }

    @Test
    void findings_of_rules_that_are_off_are_not_shown_until_they_are_on_again() {
        results.put(SHOP);
        preferences.put("rule." + Assessments.RULE + ".severity", "off");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(shown()).isEmpty();
        assertThat(results.applications()).containsExactly(SHOP);
        preferences.remove("rule." + Assessments.RULE + ".severity");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(shown()).containsExactlyElementsOf(FINDINGS);
    }

    private AssessedApplication assessedNow() {
        return new AssessedApplication(
                SHOP.projects(),
                SHOP.time(),
                SHOP.assessment(),
                RuleScope.of(List.of(core, web)).fingerprint());
    }

    @Test
    void other_rule_folders_make_results_outdated() {
        results.put(assessedNow());
        assertThat(results.isOutdated()).isFalse();
        preferences.put("ruleFolder.1", folder.toString());
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(results.isOutdated()).isTrue();
        results.put(assessedNow());
        assertThat(results.isOutdated()).isFalse();
    }

    @Test
    void other_labels_make_results_outdated_until_they_are_as_before_even_after_a_restart() {
        results.put(assessedNow());
        preferences.put("select.target.quarkus", "true");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(results.isOutdated()).isTrue();
        results.close();
        results = Results.open(folder.resolve("results"));
        results.await(new NullProgressMonitor());
        Workbench.waitForJobs(Results.FAMILY);
        assertThat(results.isOutdated()).isTrue();
        preferences.remove("select.target.quarkus");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(results.isOutdated()).isFalse();
        preferences.put("select.strict", "true");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(results.isOutdated()).isTrue();
    }

    @Test
    void findings_of_rules_that_labels_leave_out_are_not_shown() {
        results.put(SHOP);
        preferences.put("select.labels", "no-rule-is-labelled-so");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(shown()).isEmpty();
        assertThat(results.applications()).containsExactly(SHOP);
        preferences.remove("select.labels");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(shown()).containsExactlyElementsOf(FINDINGS);
    }

    @Test
    void a_state_that_cannot_be_read_is_put_aside_and_said() throws IOException {
        results.put(SHOP);
        results.close();
        Files.writeString(folder.resolve("results/1.json"), "no JSON");
        results = Results.open(folder.resolve("results"));
        results.await(new NullProgressMonitor());
        assertThat(results.applications()).isEmpty();
        assertThat(results.problem()).get().asString().contains("1.json.unreadable");
        results.dismissProblem();
        assertThat(results.problem()).isEmpty();
        reopen();
        assertThat(results.problem()).isEmpty();
    }

    @Test
    void a_state_that_cannot_be_written_is_said_once_and_results_stay_in_memory() throws IOException {
        results.close();
        Path file = Files.writeString(folder.resolve("file"), "");
        results = Results.open(file.resolve("results"));
        results.put(SHOP);
        assertThat(results.shown()).containsExactly(SHOP);
        assertThat(results.problem()).get().asString().contains(file.toString());
        results.dismissProblem();
        results.put(SHOP);
        assertThat(results.problem()).isEmpty();
    }

    @Test
    void places_lie_in_files_and_projects_of_the_workspace() throws CoreException {
        results.put(SHOP);
        assertThat(results.resource(SHOP, FINDINGS.get(0).place())).isEqualTo(core.getFile("src/A.java"));
        assertThat(results.resource(SHOP, FINDINGS.get(1).place())).isNull();
        assertThat(results.resource(SHOP, new Place("web", "", Region.WHOLE))).isEqualTo(web);
        assertThat(results.resource(SHOP, new Place("", "", Region.WHOLE))).isEqualTo(core);
        assertThat(results.resource(SHOP, new Place("", "core/src/A.java", Region.WHOLE)))
                .isEqualTo(core.getFile("src/A.java"));
        core.close(null);
        assertThat(results.resource(SHOP, FINDINGS.get(0).place())).isNull();
        assertThat(results.resource(SHOP, new Place("", "", Region.WHOLE))).isEqualTo(web);
    }

    @Test
    void a_focus_holds_what_lies_in_its_files_folders_and_packages() {
        Focus focus = new Focus(
                "some", new TreeSet<>(List.of("core/src/A.java", "web")), new TreeSet<>(List.of("core/src/p")));
        assertThat(focus.contains(SHOP, new Place("core", "src/A.java", Region.WHOLE)))
                .isTrue();
        assertThat(focus.contains(SHOP, new Place("core", "src/AB.java", Region.WHOLE)))
                .isFalse();
        assertThat(focus.contains(SHOP, new Place("core", "src/p/B.java", Region.WHOLE)))
                .isTrue();
        assertThat(focus.contains(SHOP, new Place("core", "src/p/q/B.java", Region.WHOLE)))
                .isFalse();
        assertThat(focus.contains(SHOP, new Place("core", "", Region.WHOLE))).isFalse();
        assertThat(focus.contains(SHOP, new Place("web", "", Region.WHOLE))).isTrue();
        assertThat(focus.contains(SHOP, new Place("web", "web.xml", Region.WHOLE)))
                .isTrue();
    }
}
