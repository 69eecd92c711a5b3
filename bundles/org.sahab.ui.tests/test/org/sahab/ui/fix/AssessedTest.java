package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.fix.Sample.JOIN;
import static org.sahab.ui.tests.Workbench.onUi;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Suppression;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.view.ReadinessView;

/** Fixes and suppressions of findings that were really found: the next assessment knows of them. */
class AssessedTest {

    private static final String TITLE = Sample.fix();

    private Sample sample;
    private IFile file;

    @BeforeEach
    void assess() throws CoreException {
        sample = new Sample("Assessed");
        file = sample.file("src/p/Join.java", JOIN);
        Assess.start(List.of(sample.project()), null);
        Workbench.waitForJobs(Assess.FAMILY);
        Workbench.waitFor("the marker", () -> markers().size() == 1);
    }

    @AfterEach
    void deleteProject() throws CoreException {
        Workbench.waitForJobs(Assess.FAMILY);
        onUi(() -> Workbench.page().hideView(Workbench.page().findView(ReadinessView.ID)));
        RefactoringCore.getUndoManager().flush();
        SahabPlugin.get().results().forget(List.of(sample.project()));
        sample.close();
    }

    private List<IMarker> markers() throws CoreException {
        return Arrays.asList(file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO));
    }

    private List<Finding> findings() {
        return SahabPlugin.get()
                .results()
                .of(sample.project())
                .map(application -> application.assessment().findings())
                .orElse(List.of());
    }

    private void run(Class<? extends FindingResolution> kind) {
        onUi(() -> {
            IMarker marker = markers().get(0);
            for (IMarkerResolution one : IDE.getMarkerHelpRegistry().getResolutions(marker)) {
                if (kind.isInstance(one)) {
                    one.run(marker);
                }
            }
        });
    }

    private static void waitFor(String what, Callable<Boolean> condition) {
        Workbench.waitFor(what, condition);
        Workbench.waitForJobs(Assess.FAMILY);
    }

    @Test
    void mendedFindingGoesAndComesBackWithUndo() {
        run(FixResolution.class);
        waitFor(
                "the end of the finding",
                () -> findings().isEmpty() && markers().isEmpty());

        onUi(() -> RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor()));
        waitFor("the finding", () -> findings().size() == 1 && markers().size() == 1);
    }

    @Test
    void findingMendedInAnEditorGoesWhenTheEditorIsSaved() {
        ITextEditor editor = Sample.open(file);
        run(FixResolution.class);
        assertThat(onUi(editor::isDirty)).isTrue();
        assertThat(Job.getJobManager().find(Assess.FAMILY))
                .as("nothing is saved yet")
                .isEmpty();

        onUi(() -> editor.doSave(new NullProgressMonitor()));
        waitFor(
                "the end of the finding",
                () -> findings().isEmpty() && markers().isEmpty());
    }

    @Test
    void suppressionInTheCodeIsFoundByTheNextAssessment() {
        run(SuppressHereResolution.class);
        suppress(Sample.words("suppress.here.title"), "suppress-here-assessed");
        waitFor("the suppression", () -> findings().stream().anyMatch(Finding::isSuppressed));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.suppression().where()).isEqualTo(Suppression.Where.IN_CODE);
            assertThat(finding.suppression().reason()).isEqualTo("Three words at most");
        });
    }

    @Test
    void suppressionInTheProjectIsFoundByTheNextAssessment() {
        run(SuppressInProjectResolution.class);
        suppress(Sample.words("suppress.project.title"), "suppress-in-project-assessed");
        waitFor("the suppression", () -> findings().stream().anyMatch(Finding::isSuppressed));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.suppression().where()).isEqualTo(Suppression.Where.PROJECT_FILE);
            assertThat(finding.suppression().reason()).isEqualTo("Three words at most");
        });
    }

    private static void suppress(String title, String picture) {
        Shell dialog = Sample.dialog(title);
        onUi(() -> Workbench.controls(dialog, Combo.class, combo -> true).get(0).setText("Three words at most"));
        Workbench.picture(dialog, picture);
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
    }

    private String ruleTitle() {
        return SahabPlugin.get()
                .results()
                .of(sample.project())
                .flatMap(application -> application.assessment().rule(Sample.RULE))
                .map(rule -> rule.text(WorkbenchLanguage.get()).title())
                .orElseThrow();
    }

    @Test
    void ruleIsExplainedInTheView() {
        run(ExplainResolution.class);
        waitFor(
                "the page of the rule",
                () -> Workbench.page().findView(ReadinessView.ID) instanceof ReadinessView view
                        && !Workbench.controls(
                                        view.getSite().getShell(),
                                        StyledText.class,
                                        text -> text.getText().contains(ruleTitle()))
                                .isEmpty());
    }

    @Test
    void quickFixKeyOffersEverything() throws CoreException {
        ITextEditor editor = Sample.open(file);
        int offset = markers().get(0).getAttribute(IMarker.CHAR_START, -1);
        onUi(() -> {
            editor.selectAndReveal(offset + 1, 0);
            editor.setFocus();
        });
        Workbench.waitFor("the popup", () -> {
            if (popup().isEmpty()) {
                editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.QUICK_ASSIST);
            }
            return popup().contains(TITLE);
        });
        Workbench.picture(onUi(() -> Workbench.window().getShell()), "quick-fix");

        assertThat(onUi(AssessedTest::popup))
                .contains(
                        TITLE,
                        Sample.words("suppress.here"),
                        Sample.words("suppress.project"),
                        Sample.words("explain"));
    }

    private static List<String> popup() {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().isEmpty())
                .flatMap(shell -> Workbench.controls(shell, Table.class, Table::isVisible).stream())
                .flatMap(table -> Arrays.stream(table.getItems()))
                .map(item -> item.getText())
                .toList();
    }
}
