package org.sahab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.text.Language;
import org.sahab.report.html.HtmlReport;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.tests.Workbench;

/** The wizard in its real dialog. */
class ReportWizardTest {

    private final Results results = SahabPlugin.get().results();
    private @Nullable WizardDialog dialog;
    private volatile boolean finishing;

    @TempDir
    private Path folder;

    @BeforeEach
    void assess() throws CoreException {
        results.await(new NullProgressMonitor());
        assessed(project("shop"));
        project("bank");
    }

    private static IProject project(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        project.setDescription(description, null);
        return project;
    }

    private void assessed(IProject project) {
        TreeMap<String, String> projects = new TreeMap<>();
        projects.put(project.getName(), project.getName());
        results.put(new AssessedApplication(
                projects, Instant.parse("2026-01-02T03:04:05Z"), SampleAssessment.of(project.getName())));
    }

    @AfterEach
    void cleanUp() throws CoreException {
        onUi(() -> {
            if (dialog != null) {
                dialog.close();
            }
            SahabPlugin.get().getDialogSettings().addNewSection(ReportWizard.SECTION);
        });
        for (String name : List.of("shop", "bank")) {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            results.forget(List.of(project));
            project.delete(true, true, null);
        }
        Workbench.waitForJobs(Results.FAMILY);
    }

    private void open(String... selected) {
        onUi(() -> {
            ReportWizard wizard = new ReportWizard();
            wizard.init(
                    PlatformUI.getWorkbench(),
                    new StructuredSelection(Stream.of(selected)
                            .map(ResourcesPlugin.getWorkspace().getRoot()::getProject)
                            .toArray()));
            dialog = new WizardDialog(Workbench.window().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
        });
    }

    private WizardDialog dialog() {
        WizardDialog opened = dialog;
        assertThat(opened).isNotNull();
        return opened;
    }

    private <T extends Control> List<T> controls(Class<T> type) {
        return Workbench.controls(dialog().getShell(), type, control -> true);
    }

    private Button button(String label) {
        return controls(Button.class).stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void set(String key, boolean on) {
        Button button = button(Texts.text(key));
        button.setSelection(on);
        button.notifyListeners(SWT.Selection, new Event());
    }

    private Combo folderField() {
        return controls(Combo.class).getFirst();
    }

    private TableItem item(String name) {
        return Stream.of(controls(Table.class).getFirst().getItems())
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void check(String name) {
        TableItem item = item(name);
        item.setChecked(!item.getChecked());
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    private boolean canFinish() {
        return dialog().getCurrentPage().isPageComplete();
    }

    /** Presses the button without waiting, as what it does goes on in the event loop. */
    private void finish() {
        finishing = true;
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            boolean finished = dialog().getCurrentPage().getWizard().performFinish();
            finishing = false;
            if (finished) {
                dialog().close();
            }
        });
    }

    private void waitForEnd() {
        Workbench.waitFor("the end of the wizard", () -> !finishing && dialog().getShell() == null);
    }

    private void waitUntilItStays() {
        Workbench.waitFor("the wizard", () -> !finishing && dialog().getShell() != null && canFinish());
    }

    @Test
    void whatIsSelectedIsPreselectedAndWhatWasNotAssessedIsSaid() {
        open("bank");

        onUi(() -> {
            assertThat(item("bank").getChecked()).isTrue();
            assertThat(item("bank").getText(1)).isEqualTo(Texts.text("subjects.unassessed"));
            assertThat(item("shop").getChecked()).isFalse();
            assertThat(item("shop").getText(1)).contains("2026");
            assertThat(dialog().getCurrentPage().getMessage()).isEqualTo(Texts.text("assess.first"));
        });
    }

    @Test
    void nothingCanBeWrittenAsLongAsSomethingIsMissing() {
        open("shop");

        onUi(() -> {
            folderField().setText("");
            assertThat(dialog().getCurrentPage().getErrorMessage()).isEqualTo(Texts.text("missing.folder"));
            folderField().setText("reports");
            assertThat(dialog().getCurrentPage().getErrorMessage()).isEqualTo(Texts.text("bad.folder"));
            folderField().setText(folder.toString());
            assertThat(canFinish()).isTrue();
            check("shop");
            assertThat(dialog().getCurrentPage().getErrorMessage()).isEqualTo(Texts.text("missing.subject"));
            check("shop");
            for (ReportFormat format : ReportFormat.values()) {
                set("format." + format.word(), false);
            }
            assertThat(dialog().getCurrentPage().getErrorMessage()).isEqualTo(Texts.text("missing.format"));
        });
    }

    @Test
    void theReportsThatWereAskedForAreWritten() throws Exception {
        open("shop");
        onUi(() -> {
            folderField().setText(folder.resolve("new").toString());
            set("format.html", true);
            set("format.sarif", false);
            set("format.json", true);
            set("open", false);
            controls(Combo.class).getLast().select(Language.ARABIC.ordinal());
        });
        Workbench.picture(onUi(() -> dialog().getShell()), "export");
        finish();
        waitForEnd();

        StringWriter expected = new StringWriter();
        new HtmlReport().write(SampleAssessment.of("shop"), Language.ARABIC, expected);
        assertThat(folder.resolve("new/assessment.html")).hasContent(expected.toString());
        assertThat(folder.resolve("new/assessment.json")).isRegularFile();
        assertThat(folder.resolve("new/assessment.sarif")).doesNotExist();
    }

    @Test
    void codeIsLeftOutWhereItIsNotWanted() throws Exception {
        open("shop");
        onUi(() -> {
            folderField().setText(folder.toString());
            for (ReportFormat format : ReportFormat.values()) {
                set("format." + format.word(), true);
            }
            set("excerpts", false);
            set("open", false);
        });
        finish();
        waitForEnd();

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(Files.readString(folder.resolve(format.file()))).doesNotContain("orders.csv");
        }
        open("shop");
        onUi(() -> {
            assertThat(folderField().getText()).isEqualTo(folder.toString());
            assertThat(button(Texts.text("excerpts")).getSelection()).isFalse();
            set("excerpts", true);
        });
    }

    @Test
    void reportsThatAreThereAreReplacedOnlyAfterAQuestion() throws Exception {
        Files.writeString(folder.resolve("assessment.html"), "before");
        open("shop");
        onUi(() -> {
            folderField().setText(folder.toString());
            set("format.html", true);
            set("overwrite", false);
            set("open", false);
        });
        finish();
        Shell question = shell(Texts.text("replace.title"));
        onUi(() -> press(question, IDialogConstants.CANCEL_LABEL));
        waitUntilItStays();
        assertThat(folder.resolve("assessment.html")).hasContent("before");

        finish();
        Shell again = shell(Texts.text("replace.title"));
        onUi(() -> press(again, Texts.text("replace.yes")));
        waitForEnd();
        assertThat(Files.readString(folder.resolve("assessment.html"))).startsWithIgnoringCase("<!doctype html>");
    }

    private static Shell shell(String title) {
        Workbench.waitFor(
                title,
                () -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                        .anyMatch(shell -> shell.getText().equals(title)));
        return onUi(() -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.getText().equals(title))
                .findFirst()
                .orElseThrow());
    }

    private static void press(Shell shell, String label) {
        Workbench.controls(shell, Button.class, button -> button.getText().equals(label))
                .getFirst()
                .notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void aBadFolderIsSaidInOneSentenceAndTheWizardStays() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        open("shop");
        onUi(() -> {
            folderField().setText(file.toString());
            set("open", false);
        });
        finish();
        Shell failed = shell(Texts.text("failed"));
        onUi(() -> {
            assertThat(Workbench.controls(
                            failed, Label.class, label -> label.getText().equals(Texts.text("failed.file", file))))
                    .isNotEmpty();
            failed.close();
        });
        waitUntilItStays();
    }

    @Test
    void whatWasNotAssessedIsAssessedFirst() throws Exception {
        open("shop", "bank");
        onUi(() -> {
            folderField().setText(folder.toString());
            set("format.html", false);
            set("format.sarif", false);
            set("format.json", true);
            set("open", false);
        });
        finish();
        waitForEnd();

        assertThat(folder.resolve("shop/assessment.json")).isRegularFile();
        assertThat(folder.resolve("bank/assessment.json")).isRegularFile();
        assertThat(results.of(ResourcesPlugin.getWorkspace().getRoot().getProject("bank")))
                .isPresent();
    }
}
