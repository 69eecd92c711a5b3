package org.sahab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.text.Catalogue;
import org.sahab.rules.explain.ConditionTexts;
import org.sahab.rules.explain.Outline.Sign;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.view.ReadinessView;

/** Rules explained at findings and at the cursor. */
class WhyTest {

    private static final String CODE = """
        package p;

        class Names {
            java.util.Vector<String> all = new java.util.Vector<>();
            int sum = 0;
        }
        """;

    private static final String RULE = "old-vector-00001";

    private static final String RULES = """
        - ruleID: old-vector-00001
          description: A collection of old
          category: mandatory
          effort: 3
          labels: [konveyor.io/target=new2]
          message: Replace it
          when:
            java.referenced: {pattern: java.util.Vector, location: CONSTRUCTOR_CALL}
        """;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.sahab.ui");
    private final Texts texts = Texts.ofWorkbench();
    private final Catalogue sentences = ConditionTexts.catalogue(WorkbenchLanguage.get());
    private IProject project;
    private IFile file;

    @BeforeEach
    void makeProject() throws CoreException {
        project = Projects.java("Why").getProject();
        file = Projects.file(project, "src/p/Names.java", CODE);
        IFile rules = Projects.file(project, "rules/old.yaml", RULES);
        preferences.put("ruleFolder.1", rules.getParent().getLocation().toOSString());
        Workbench.waitForJobs(SettingsListening.FAMILY);
    }

    @AfterEach
    void deleteProject() throws CoreException, BackingStoreException {
        Job.getJobManager().cancel(UiJob.FAMILY);
        Workbench.waitForJobs(UiJob.FAMILY);
        Workbench.waitForJobs(Assess.FAMILY);
        onUi(() -> {
            shells(texts.text("title")).forEach(Shell::close);
            Workbench.page().closeAllEditors(false);
        });
        Workbench.closeView(ReadinessView.ID);
        preferences.clear();
        Workbench.waitForJobs(SettingsListening.FAMILY);
        Projects.deleteAll();
    }

    private static List<Shell> shells(String title) {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .toList();
    }

    /** As if something was selected in a part that is active. */
    private static void ask(ISelection selection, IWorkbenchPart part) {
        Display.getDefault().asyncExec(() -> {
            IHandlerService handlers = Workbench.window().getService(IHandlerService.class);
            IEvaluationContext context = handlers.createContextSnapshot(false);
            context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
            context.addVariable(ISources.ACTIVE_PART_NAME, part);
            context.addVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME, Workbench.window());
            ICommandService commands = Workbench.window().getService(ICommandService.class);
            try {
                handlers.executeCommandInContext(
                        new ParameterizedCommand(commands.getCommand("org.sahab.ui.command.why"), null), null, context);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ITextEditor editorAtLine(int line) {
        return onUi(() -> {
            ITextEditor editor = IDE.openEditor(Workbench.page(), file).getAdapter(ITextEditor.class);
            editor.selectAndReveal(
                    editor.getDocumentProvider()
                            .getDocument(editor.getEditorInput())
                            .getLineOffset(line - 1),
                    0);
            return editor;
        });
    }

    private void askAtLine(int line) {
        ITextEditor editor = editorAtLine(line);
        ask(onUi(() -> editor.getSelectionProvider().getSelection()), editor);
    }

    private Shell dialog(Class<?> with) {
        Workbench.waitFor(
                "a dialog with a " + with,
                () -> shells(texts.text("title")).stream()
                        .anyMatch(shell -> !find(shell, with).isEmpty()));
        return onUi(() -> shells(texts.text("title")).stream()
                .filter(shell -> !find(shell, with).isEmpty())
                .findFirst()
                .orElseThrow());
    }

    private static List<?> find(Shell shell, Class<?> with) {
        return with == Table.class
                ? Workbench.controls(shell, Table.class, table -> true)
                : Workbench.controls(shell, StyledText.class, text -> true);
    }

    /** Types words into the filter, and takes the only rule that is left. */
    private void choose(String words) {
        Shell dialog = dialog(Table.class);
        onUi(() -> Workbench.controls(dialog, Text.class, text -> true).get(0).setText(words));
        Workbench.waitFor("one rule that is chosen", () -> {
            Table table = Workbench.controls(dialog, Table.class, list -> true).get(0);
            return table.getItemCount() == 1
                    && table.getItem(0).getText().contains(RULE)
                    && dialog.getDefaultButton().isEnabled();
        });
        Workbench.picture(dialog, "explanation-choice");
        onUi(() -> {
            Button ok = dialog.getDefaultButton();
            Display.getDefault().asyncExec(() -> ok.notifyListeners(SWT.Selection, new Event()));
        });
    }

    private String explanation() {
        Shell dialog = dialog(StyledText.class);
        return onUi(() -> Isolates.none(Workbench.controls(dialog, StyledText.class, text -> true)
                .get(0)
                .getText()));
    }

    private String sentence(Sign sign, String key, Map<String, String> values) {
        String[] text = {sentences.text(key)};
        values.forEach((name, value) -> text[0] = text[0].replace("{{" + name + "}}", value));
        return sign.symbol() + " " + text[0].replace("`", "");
    }

    @Test
    void theRuleOfAFindingIsExplainedFromTheView() throws Exception {
        Projects.assess(project);
        Workbench.waitForJobs(MarkerJob.FAMILY);
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        Workbench.waitFor("the findings", () -> view.show(new ShowInContext(file, null)));
        ISelection selected = onUi(() -> view.getSite().getSelectionProvider().getSelection());

        ask(selected, view);

        assertThat(explanation())
                .startsWith("A collection of old\n" + RULE)
                .contains("Why/src/p/Names.java:4", "new java.util.Vector<>()")
                .contains(sentence(Sign.YES, "outcome.found", Map.of("rule", RULE, "line", "4")));
    }

    @Test
    void aRuleIsChosenByWordsOfItsNameAndExplainedAtTheCursor() {
        askAtLine(5);
        choose("OLD collection");

        assertThat(explanation())
                .contains("Why/src/p/Names.java:5", "int sum = 0;")
                .contains(sentence(Sign.NO, "outcome.found-elsewhere", Map.of("rule", RULE, "line", "5")));
        Workbench.picture(dialog(StyledText.class), "explanation");
    }

    @Test
    void aRuleThatItsLabelsKeepFromRunningIsExplainedAllTheSame() {
        preferences.put("select.target.other", "true");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        askAtLine(4);
        choose(RULE);

        assertThat(explanation()).contains(sentence(Sign.NO, "outcome.deselected", Map.of()));
    }

    @Test
    void whatIsNotSavedIsSaidNotToBeLookedAt() {
        ITextEditor editor = editorAtLine(4);
        onUi(() -> editor.getDocumentProvider()
                .getDocument(editor.getEditorInput())
                .replace(0, 0, "// "));
        ask(onUi(() -> editor.getSelectionProvider().getSelection()), editor);
        choose(RULE);

        assertThat(explanation()).contains(texts.text("unsaved"));
    }

    @Test
    void theFileOfTheRuleOpensFromTheExplanation() {
        askAtLine(4);
        choose(RULE);
        Shell dialog = dialog(StyledText.class);
        onUi(() -> {
            StyledText page =
                    Workbench.controls(dialog, StyledText.class, text -> true).get(0);
            page.setCaretOffset(page.getText().indexOf("old.yaml"));
            Event enter = new Event();
            enter.character = SWT.CR;
            page.notifyListeners(SWT.KeyDown, enter);
        });

        Workbench.waitFor(
                "the rule file",
                () -> Workbench.page().getActiveEditor() != null
                        && Workbench.page().getActiveEditor().getTitle().equals("old.yaml"));
    }

    @Test
    void anExplanationIsCancelledWithoutAnError() {
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                setCanceled(true);
            }
        };
        ExplainJob job = new ExplainJob(new AskedPlace(RULE, file, 4, false), onUi(Workbench::page), texts);

        assertThat(job.run(monitor).getSeverity()).isEqualTo(IStatus.CANCEL);
        onUi(() -> assertThat(shells(texts.text("title"))).isEmpty());
    }

    @Test
    void ofUnchangedFilesOnlyTheOneThatIsAskedAboutIsLookedAtAgain() throws Exception {
        for (int i = 0; i < 30; i++) {
            Projects.file(project, "src/p/Other" + i + ".java", CODE.replace("Names", "Other" + i));
        }
        Projects.assess(project);
        List<Path> before = summaries();
        assertThat(before).isNotEmpty();
        ExplainJob job = new ExplainJob(new AskedPlace(RULE, file, 4, false), onUi(Workbench::page), texts);
        job.schedule();
        job.join();

        assertThat(explanation()).contains(sentence(Sign.YES, "outcome.found", Map.of("rule", RULE, "line", "4")));
        assertThat(summaries()).as("under the key of the assessment").isEqualTo(before);
    }

    private static List<Path> summaries() throws IOException {
        try (Stream<Path> files = Files.walk(SahabPlugin.get().stateFolder().resolve("summaries"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aFileThatIsNotAssessedIsSaidToBeSo() throws Exception {
        IFile made = Projects.file(project, "bin/made.xml", "<a/>");
        ExplainJob job = new ExplainJob(new AskedPlace(RULE, made, 1, false), onUi(Workbench::page), texts);
        job.schedule();

        Workbench.waitFor(
                "the sentence",
                () -> shells(texts.text("title")).stream()
                        .anyMatch(shell -> Workbench.controls(shell, Label.class, label -> true).stream()
                                .anyMatch(
                                        label -> Isolates.none(label.getText()).contains("Why/bin/made.xml:1"))));
    }

    @Test
    void withoutAPlaceItIsSaidWhatToDo() {
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        ask(StructuredSelection.EMPTY, view);

        Workbench.waitFor("the sentence", () -> !shells(texts.text("title")).isEmpty());
    }
}
