package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.fix.Sample.JOIN;
import static org.sahab.ui.tests.Workbench.onUi;

import java.util.List;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.view.ReadinessView;

/** The commands, on what is chosen in the view and in editors. */
class CommandsTest {

    private static final String COMMAND = "org.sahab.ui.command.";

    private Sample sample;

    @BeforeEach
    void makeProject() throws CoreException {
        sample = new Sample("Commands");
    }

    @AfterEach
    void deleteProject() throws CoreException {
        Workbench.waitForJobs(Assess.FAMILY);
        Workbench.closeView(ReadinessView.ID);
        RefactoringCore.getUndoManager().flush();
        SahabPlugin.get().results().forget(List.of(sample.project()));
        sample.close();
    }

    /** As if something was selected in a part that is active. */
    private static void execute(String command, ISelection selection, IWorkbenchPart part) {
        Sample.start(() -> {
            IHandlerService handlers = Workbench.window().getService(IHandlerService.class);
            IEvaluationContext context = handlers.createContextSnapshot(false);
            context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
            context.addVariable(ISources.ACTIVE_PART_NAME, part);
            context.addVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME, Workbench.window());
            ICommandService commands = Workbench.window().getService(ICommandService.class);
            handlers.executeCommandInContext(
                    new ParameterizedCommand(commands.getCommand(COMMAND + command), null), null, context);
        });
    }

    private ReadinessView assessed(IFile file) {
        Assess.start(List.of(sample.project()), null);
        Workbench.waitForJobs(Assess.FAMILY);
        Workbench.waitForJobs(MarkerJob.FAMILY);
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        Workbench.waitFor("the findings", () -> view.show(new ShowInContext(file, null)));
        return view;
    }

    private static IStructuredSelection selected(ReadinessView view) {
        return onUi(() ->
                (IStructuredSelection) view.getSite().getSelectionProvider().getSelection());
    }

    @Test
    void findingOfTheViewIsMended() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        ReadinessView view = assessed(file);

        execute("fix", selected(view), view);

        Workbench.waitFor("the fix", () -> file.readString().contains("all.append(word)"));
    }

    @Test
    void findingThatHasNoMarkerIsSuppressedByWhereItWasFound() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        ReadinessView view = assessed(file);
        IStructuredSelection selection = selected(view);
        file.deleteMarkers(null, true, 0);

        execute("suppress", selection, view);
        answer(Sample.words("suppress.here.title"));

        Workbench.waitFor(
                "the comment",
                () -> file.readString()
                        .contains("// sahab:ignore StringAccumulatorInLoop Known\n            all += word"));
    }

    @Test
    void findingsOfLinesOfAnEditorAreSuppressed() throws CoreException {
        IFile file = sample.file("src/app.properties", "name=shop\nhost=10.1.2.3\n");
        Sample.mark(file, "host=10.1.2.3", "HardCodedAddress");
        ITextEditor editor = Sample.open(file);
        onUi(() -> editor.selectAndReveal(12, 0));

        execute("suppress", onUi(() -> editor.getSelectionProvider().getSelection()), editor);
        answer(Sample.words("suppress.here.title"));

        Workbench.waitFor(
                "the comment",
                () -> Sample.document(editor)
                        .get()
                        .equals("name=shop\n# sahab:ignore HardCodedAddress Known\nhost=10.1.2.3\n"));
    }

    private static void answer(String title) {
        Shell dialog = Sample.dialog(title);
        onUi(() -> Workbench.controls(dialog, Combo.class, combo -> true).get(0).setText("Known"));
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
    }

    @Test
    void lineWithoutFindingIsSaidToBeSo() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        Sample.mark(file, "all += word");
        ITextEditor editor = Sample.open(file);
        onUi(() -> editor.selectAndReveal(0, 0));

        execute("fix", onUi(() -> editor.getSelectionProvider().getSelection()), editor);

        Shell sentence = Sample.dialog(Sample.words("none.title"));
        Sample.press(sentence, "OK");
        Sample.waitForEnd(sentence);
        assertThat(file.readString()).isEqualTo(JOIN);
    }

    @Test
    void editorKnowsWhetherItsFileHasFindings() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        ITextEditor editor = Sample.open(file);
        FindingTester tester = new FindingTester();

        assertThat(tester.test(editor.getEditorInput(), "hasFindings", new Object[0], null))
                .isFalse();
        Sample.mark(file, "all += word");
        assertThat(tester.test(editor.getEditorInput(), "hasFindings", new Object[0], null))
                .isTrue();
    }
}
