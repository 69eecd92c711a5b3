package org.sahab.ui.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.tests.Assessments;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

class MarkersTest {

    private static final String FILE = "src/A.java";

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.sahab.ui");
    private IProject project;
    private IFile file;
    private Results results;
    private FindingMarkers markers;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws CoreException {
        project = Projects.plain("shop");
        file = Projects.file(project, FILE, "class A {\n".repeat(100));
        results = Results.open(folder.resolve("results"));
        markers = FindingMarkers.of(results);
    }

    @AfterEach
    void cleanUp() throws CoreException, BackingStoreException {
        results.close();
        preferences.clear();
        Projects.deleteAll();
    }

    private static Finding finding(int line) {
        return Assessments.finding("shop", FILE, line);
    }

    private void found(Finding... findings) throws CoreException {
        AssessedApplication shop = Assessments.application("shop", List.of("shop"), List.of(findings));
        results.put(shop);
        markers.place(shop, new NullProgressMonitor());
    }

    private List<IMarker> all() throws CoreException {
        return Stream.of(project.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE))
                .sorted(Comparator.comparing(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0)))
                .toList();
    }

    private List<Integer> lines() throws CoreException {
        return all().stream()
                .map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0))
                .toList();
    }

    @Test
    void a_marker_says_what_was_found_where_and_how_much_it_matters() throws CoreException {
        found(finding(3));
        IMarker marker = all().get(0);
        assertThat(marker.getResource()).isEqualTo(file);
        assertThat(marker.isSubtypeOf(IMarker.PROBLEM)).isTrue();
        assertThat(marker.isSubtypeOf(IMarker.TEXT)).isTrue();
        assertThat(marker.getAttribute(IMarker.MESSAGE)).isEqualTo("File.new3 writes to the local disk");
        assertThat(marker.getAttribute(IMarker.SEVERITY)).isEqualTo(IMarker.SEVERITY_WARNING);
        assertThat(marker.getAttribute(IMarker.LINE_NUMBER)).isEqualTo(3);
        assertThat(marker.getAttribute(IMarker.CHAR_START)).isEqualTo(30);
        assertThat(marker.getAttribute(IMarker.CHAR_END)).isEqualTo(34);
        assertThat(marker.getAttribute(FindingMarkers.IDENTITY))
                .isEqualTo(finding(3).identity());
        assertThat(marker.getAttribute(FindingMarkers.RULE)).isEqualTo(Assessments.RULE);
        assertThat(marker.getAttribute(FindingMarkers.DIMENSION)).isEqualTo("STORAGE");
        assertThat(marker.getAttribute(FindingMarkers.DIMENSION_NAME)).isEqualTo("Files and storage");
        assertThat(marker.getAttribute(FindingMarkers.CATEGORY)).isEqualTo("MANDATORY");
    }

    @Test
    void what_concerns_a_file_or_the_application_as_a_whole_is_on_the_file_or_a_project() throws CoreException {
        Finding everywhere = Assessments.finding("shop", "", 0);
        found(Assessments.finding("shop", FILE, 0), everywhere);
        assertThat(all()).map(IMarker::getResource).containsExactlyInAnyOrder(file, project);
        assertThat(all())
                .allSatisfy(marker -> assertThat(marker.getAttributes()).doesNotContainKey(IMarker.CHAR_START));
    }

    @Test
    void markers_of_findings_that_are_still_there_stay_the_same_markers() throws CoreException {
        found(finding(1), finding(2));
        List<IMarker> before = all();
        List<IMarkerDelta> changes = new ArrayList<>();
        IResourceChangeListener listener =
                event -> changes.addAll(List.of(event.findMarkerDeltas(FindingMarkers.TYPE, true)));
        project.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        try {
            found(finding(2), finding(3));
        } finally {
            project.getWorkspace().removeResourceChangeListener(listener);
        }
        assertThat(lines()).containsExactly(2, 3);
        assertThat(all().get(0)).isEqualTo(before.get(1));
        assertThat(changes).hasSize(2); // one gone, one new
    }

    @Test
    void a_finding_that_moved_moves_its_marker() throws CoreException {
        Finding before = finding(1);
        found(before);
        IMarker marker = all().get(0);
        Finding moved = new Finding(
                before.rule(),
                before.message(),
                new Place("shop", FILE, new Region(70, 4, 7, 1, 7, 5)),
                before.scope(),
                before.confidence(),
                before.category(),
                before.effort(),
                List.of(),
                before.identity(),
                null,
                null);
        found(moved);
        assertThat(all()).containsExactly(marker);
        assertThat(lines()).containsExactly(7);
    }

    @Test
    void other_severities_change_markers_without_another_analysis_and_leave_them_where_editors_moved_them()
            throws CoreException {
        found(finding(1));
        IMarker marker = all().get(0);
        marker.setAttribute(IMarker.LINE_NUMBER, 5);
        marker.setAttribute(IMarker.CHAR_START, 50);
        marker.setAttribute(IMarker.CHAR_END, 54);
        preferences.put("rule." + Assessments.RULE + ".severity", "information");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        markers.regrade(new NullProgressMonitor());
        assertThat(all()).containsExactly(marker);
        assertThat(marker.getAttribute(IMarker.SEVERITY)).isEqualTo(IMarker.SEVERITY_INFO);
        assertThat(marker.getAttribute(IMarker.LINE_NUMBER)).isEqualTo(5);
        assertThat(marker.getAttribute(IMarker.CHAR_START)).isEqualTo(50);
    }

    @Test
    void a_rule_that_is_switched_off_loses_its_markers_until_it_is_on_again() throws CoreException {
        found(finding(1));
        preferences.put("rule." + Assessments.RULE + ".severity", "off");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        markers.regrade(new NullProgressMonitor());
        assertThat(all()).isEmpty();
        preferences.remove("rule." + Assessments.RULE + ".severity");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        markers.regrade(new NullProgressMonitor());
        assertThat(lines()).containsExactly(1);
    }

    @Test
    void messages_are_in_the_language_of_findings_and_code_keeps_its_direction() throws CoreException {
        found(finding(1));
        preferences.put("language", "ar");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        markers.regrade(new NullProgressMonitor());
        assertThat(all().get(0).getAttribute(IMarker.MESSAGE)).isEqualTo("\u2066File.new1\u2069 يكتب على القرص المحلي");
        assertThat(all().get(0).getAttribute(FindingMarkers.DIMENSION_NAME)).isEqualTo("الملفات والتخزين");
    }

    @Test
    void guesses_and_what_is_suppressed_get_no_markers() throws CoreException {
        Suppression suppression =
                new Suppression(Suppression.Where.IN_CODE, "known", new Place("shop", FILE, Region.WHOLE));
        found(
                finding(1),
                Assessments.finding("shop", FILE, 2, Scope.PRODUCTION, Confidence.GUESSED, null),
                Assessments.finding("shop", FILE, 3, Scope.PRODUCTION, Confidence.RESOLVED, suppression),
                Assessments.finding("shop", FILE, 4, Scope.PRODUCTION, Confidence.INFERRED, null));
        assertThat(lines()).containsExactly(1, 4);
    }

    @Test
    void tests_and_foreign_code_get_markers_only_where_they_are_shown() throws CoreException {
        Finding[] findings = {
            Assessments.finding("shop", FILE, 1, Scope.TEST, Confidence.RESOLVED, null),
            Assessments.finding("shop", FILE, 2, Scope.GENERATED, Confidence.RESOLVED, null),
            Assessments.finding("shop", FILE, 3, Scope.VENDORED, Confidence.RESOLVED, null)
        };
        found(findings);
        assertThat(all()).isEmpty();
        preferences.put("show.tests", "true");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        markers.regrade(new NullProgressMonitor());
        assertThat(lines()).containsExactly(1, 2, 3);
    }

    @Test
    void a_file_that_was_deleted_meanwhile_is_left_out() throws CoreException {
        AssessedApplication shop = Assessments.application("shop", List.of("shop"), List.of(finding(1)));
        results.put(shop);
        file.delete(true, null);
        markers.place(shop, new NullProgressMonitor());
        assertThat(all()).isEmpty();
    }

    @Test
    void a_closed_project_is_left_alone() throws CoreException {
        found(finding(1));
        AssessedApplication shop = results.applications().get(0);
        project.close(null);
        markers.place(shop, new NullProgressMonitor());
        project.open(null);
        assertThat(lines()).containsExactly(1);
    }

    @Test
    void beyond_a_bound_one_marker_says_that_there_are_more() throws CoreException {
        Finding[] many = new Finding[MarkerChoice.MOST_OF_PROJECT + 5];
        for (int i = 0; i < many.length; i++) {
            many[i] = finding(i + 1);
        }
        found(many);
        assertThat(all()).hasSize(MarkerChoice.MOST_OF_PROJECT + 1);
        assertThat(project.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                .singleElement()
                .satisfies(marker ->
                        assertThat(marker.getAttribute(IMarker.MESSAGE, "")).startsWith("5 more findings"));
    }

    @Test
    void removed_markers_are_gone() throws CoreException {
        found(finding(1));
        markers.remove(List.of(project));
        Workbench.waitForJobs(MarkerJob.FAMILY);
        assertThat(all()).isEmpty();
    }
}
