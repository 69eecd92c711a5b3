package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Suppression;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.settings.Settings;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.text.Words;
import org.sahab.ui.view.ReadinessView;

/** Findings of rules that somebody else wrote look and behave as all others, and rules whose labels are not selected do not run. */
class ForeignRulesTest {

    private static final String RULE = "old-server-00001";
    private static final String CALL = "new java.util.Vector<String>()";

    private static final String CODE = """
        package p;

        class Names {
            Object names() {
                return new java.util.Vector<String>();
            }
        }
        """;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.sahab.ui");
    private Sample sample;
    private IFile file;

    @TempDir
    private Path folder;

    @BeforeEach
    void assess() throws CoreException, IOException {
        Files.writeString(folder.resolve("ruleset.yaml"), "name: from/old\n");
        Files.writeString(folder.resolve("rules.yaml"), """
            # Our house rules
            - ruleID: old-server-00001
              description: A collection of old
              category: mandatory
              effort: 3
              labels: [konveyor.io/source=old1, konveyor.io/target=new2+]
              links: [{title: The guide, url: "https://example.org/guide"}]
              message: |-
                Replace **`Vector`**, see [how](https://example.org/how):

                ```java
                new ArrayList<>()
                ```
              when:
                java.referenced: {pattern: java.util.Vector, location: CONSTRUCTOR_CALL}
            """);
        preferences.put("ruleFolder.1", folder.toString());
        Workbench.waitForJobs(SettingsListening.FAMILY);
        sample = new Sample("Foreign");
        file = sample.file("src/p/Names.java", CODE);
        assessNow();
    }

    @AfterEach
    void deleteProject() throws CoreException, BackingStoreException {
        Workbench.waitForJobs(Assess.FAMILY);
        onUi(() -> Workbench.page().hideView(Workbench.page().findView(ReadinessView.ID)));
        RefactoringCore.getUndoManager().flush();
        SahabPlugin.get().results().forget(List.of(sample.project()));
        sample.close();
        preferences.clear();
    }

    private void assessNow() {
        Job job = Assess.start(List.of(sample.project()), null);
        Workbench.waitForJobs(Assess.FAMILY);
        assertThat(job.getResult().isOK()).isTrue();
        Workbench.waitForJobs(MarkerJob.FAMILY);
    }

    private List<Finding> findings() {
        return SahabPlugin.get()
                .results()
                .of(sample.project())
                .map(application -> application.assessment().findings())
                .orElse(List.of())
                .stream()
                .filter(finding -> finding.rule().equals(RULE))
                .toList();
    }

    private List<IMarker> markers() {
        try {
            return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO))
                    .filter(marker -> RULE.equals(marker.getAttribute(FindingMarkers.RULE, "")))
                    .toList();
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private void select(String key, String value) {
        preferences.put(key, value);
        Workbench.waitForJobs(SettingsListening.FAMILY);
        Workbench.waitForJobs(MarkerJob.FAMILY);
    }

    @Test
    void aFindingIsMarkedWithItsWordsAndKeepsItsPlaceAndExcerpt() {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effort()).isEqualTo(3);
            assertThat(Objects.requireNonNull(finding.excerpt()).lines()).anyMatch(line -> line.contains(CALL));
        });
        assertThat(markers()).singleElement().satisfies(marker -> {
            assertThat(marker.getAttribute(IMarker.MESSAGE, ""))
                    .contains("Replace Vector, see how:")
                    .contains("new ArrayList<>()")
                    .doesNotContain("**")
                    .doesNotContain("](");
            assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_WARNING);
            assertThat(marker.getAttribute(IMarker.CHAR_START, -1)).isEqualTo(CODE.indexOf("java.util.Vector"));
        });
    }

    @Test
    void aFindingIsExplainedWithItsMarkupLinksAndOrigin() throws Exception {
        onUi(() -> run(ExplainResolution.class));
        Workbench.waitFor("the page of the rule", () -> page().isPresent());

        onUi(() -> {
            StyledText page = page().orElseThrow();
            assertThat(page.getText())
                    .contains("from/old", RULE, "Replace Vector, see how:", "The guide", "konveyor.io/target=new2+")
                    .doesNotContain("**");
        });
        Workbench.picture(onUi(() -> page().orElseThrow()), "foreign-rule-page");
        onUi(() -> {
            StyledText page = page().orElseThrow();
            page.setCaretOffset(page.getText()
                    .indexOf(new Words(RulePage.class, Settings.ofWorkspace().language()).text("page.ruleFile")));
            Event enter = new Event();
            enter.character = SWT.CR;
            page.notifyListeners(SWT.KeyDown, enter);
        });
        Workbench.waitFor("the file of the rule", () -> editor().isPresent());
        onUi(() -> {
            ITextEditor editor = editor().orElseThrow();
            assertThat(Sample.document(editor).get()).startsWith("# Our house rules");
            assertThat(editor.getSelectionProvider().getSelection().toString()).contains("ruleID: " + RULE);
        });
    }

    private static Optional<StyledText> page() {
        return Workbench.controls(
                        Workbench.window().getShell(),
                        StyledText.class,
                        text -> text.getText().startsWith("A collection of old"))
                .stream()
                .findFirst();
    }

    private static Optional<ITextEditor> editor() {
        IEditorPart editor = Workbench.page().getActiveEditor();
        return editor instanceof ITextEditor text && editor.getTitle().equals("rules.yaml")
                ? Optional.of(text)
                : Optional.empty();
    }

    private void run(Class<? extends FindingResolution> kind) {
        IMarker marker = markers().get(0);
        for (IMarkerResolution one : IDE.getMarkerHelpRegistry().getResolutions(marker)) {
            if (kind.isInstance(one)) {
                one.run(marker);
            }
        }
    }

    @Test
    void aFindingIsSuppressedInTheCode() {
        onUi(() -> run(SuppressHereResolution.class));
        Shell dialog = Sample.dialog(Sample.words("suppress.here.title"));
        onUi(() -> Workbench.controls(dialog, Combo.class, combo -> true).get(0).setText("Goes next year"));
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
        Workbench.waitFor("the suppression", () -> findings().stream().anyMatch(Finding::isSuppressed));
        Workbench.waitForJobs(Assess.FAMILY);

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(
                                Objects.requireNonNull(finding.suppression()).where())
                        .isEqualTo(Suppression.Where.IN_CODE));
        Workbench.waitForJobs(MarkerJob.FAMILY);
        assertThat(markers()).isEmpty();
    }

    @Test
    void aRuleWhoseLabelsAreNotSelectedIsHiddenAtOnceAndDoesNotRunTheNextTime() {
        select("select.target.other", "true");
        Workbench.waitFor("the end of the marker", () -> markers().isEmpty());
        assertThat(SahabPlugin.get().results().isOutdated()).isTrue();
        assertThat(findings()).as("what was found then").hasSize(1);

        assessNow();
        assertThat(findings()).isEmpty();
        assertThat(SahabPlugin.get().results().isOutdated()).isFalse();

        preferences.remove("select.target.other");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(SahabPlugin.get().results().isOutdated()).isTrue();
        assessNow();
        assertThat(findings()).as("nothing stale comes out of the cache").hasSize(1);
        Workbench.waitFor("the marker", () -> markers().size() == 1);
    }

    @Test
    void laterVersionsOfATargetAreSelectedByTheirFirst() {
        select("select.target.new3", "true");
        assessNow();
        assertThat(findings()).hasSize(1);
        preferences.remove("select.target.new3");
        select("select.target.new1", "true");
        assessNow();
        assertThat(findings()).isEmpty();
    }

    @Test
    void sahabsOwnRulesAreSelectedByTheirLabelsToo() throws CoreException {
        sample.file("src/p/Join.java", Sample.JOIN);
        select("select.target.new2", "true");
        assessNow();
        assertThat(SahabPlugin.get()
                        .results()
                        .of(sample.project())
                        .orElseThrow()
                        .assessment()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(RULE);
        select("select.target.cloud-readiness", "true");
        assessNow();
        assertThat(SahabPlugin.get()
                        .results()
                        .of(sample.project())
                        .orElseThrow()
                        .assessment()
                        .findings())
                .extracting(Finding::rule)
                .contains(RULE, Sample.RULE);
    }
}
