package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.fix.Sample.JOIN;
import static org.sahab.ui.tests.Workbench.onUi;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.ui.tests.Workbench;

/** Suppressions with a reason, in the code and in the file of the project. */
class SuppressTest {

    private static final String GROWS = "all += word";
    private static final String HERE = Sample.words("suppress.here.title");
    private static final String PROJECT = Sample.words("suppress.project.title");
    private static final String COMMENT =
            "        // sahab:ignore StringAccumulatorInLoop Never more than three words\n";

    private Sample sample;

    @BeforeEach
    void makeProject() throws CoreException {
        sample = new Sample("Suppressions");
    }

    @AfterEach
    void deleteProject() throws CoreException {
        RefactoringCore.getUndoManager().flush();
        sample.close();
    }

    private static void run(Class<? extends FindingResolution> kind, IMarker... markers) {
        onUi(() -> {
            for (IMarkerResolution one : IDE.getMarkerHelpRegistry().getResolutions(markers[0])) {
                if (kind.isInstance(one)) {
                    kind.cast(one).run(markers, new NullProgressMonitor());
                }
            }
        });
    }

    private static void say(Shell dialog, String reason) {
        onUi(() -> combo(dialog).setText(reason));
    }

    @Test
    void findingsOfAllRulesCanBeSuppressedTogether() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        IMarker ofOtherRule = Sample.mark(file, "return all", "ConsoleOutput");
        IMarker task = file.createMarker(IMarker.TASK);

        IMarkerResolution[] one = onUi(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
        IMarkerResolution[] other = onUi(() -> IDE.getMarkerHelpRegistry().getResolutions(ofOtherRule));

        assertThat(one)
                .filteredOn(SuppressHereResolution.class::isInstance)
                .singleElement()
                .isIn((Object[]) other)
                .isInstanceOfSatisfying(
                        SuppressHereResolution.class,
                        here -> assertThat(here.findOtherMarkers(new IMarker[] {marker, ofOtherRule, task}))
                                .containsExactly(ofOtherRule));
        assertThat(one).filteredOn(FixResolution.class::isInstance).doesNotContain(other);
    }

    private static Combo combo(Shell dialog) {
        return Workbench.controls(dialog, Combo.class, combo -> true).get(0);
    }

    private static void undo() {
        onUi(() -> RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor()));
    }

    @Test
    void commentWithTheReasonStandsAboveTheLine() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);

        run(SuppressHereResolution.class, Sample.mark(file, GROWS));
        Shell dialog = Sample.dialog(HERE);
        assertThat(onUi(() -> Sample.button(dialog, Sample.words("suppress.ok")).isEnabled()))
                .as("without a reason")
                .isFalse();
        say(dialog, "  Never more than\tthree words ");
        Workbench.picture(dialog, "suppress-here");
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
        Workbench.waitFor("the comment", () -> file.readString().contains("sahab:ignore"));

        assertThat(file.readString()).isEqualTo(JOIN.replace("            all", "    " + COMMENT + "            all"));
        undo();
        assertThat(file.readString()).isEqualTo(JOIN);
    }

    @Test
    void reasonIsOfferedTheNextTime() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);

        run(SuppressHereResolution.class, marker);
        Shell dialog = Sample.dialog(HERE);
        say(dialog, "A reason of this test");
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
        Workbench.waitFor("the comment", () -> file.readString().contains("sahab:ignore"));

        run(SuppressInProjectResolution.class, marker);
        Shell next = Sample.dialog(PROJECT);
        assertThat(onUi(() -> combo(next).getItem(0))).isEqualTo("A reason of this test");
        Sample.press(next, "Cancel");
        Sample.waitForEnd(next);
    }

    @Test
    void openFileIsLeftUnsaved() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        ITextEditor editor = Sample.open(file);
        onUi(() -> Sample.document(editor).replace(0, 0, "\n\n"));

        run(SuppressHereResolution.class, marker);
        Shell dialog = Sample.dialog(HERE);
        say(dialog, "Known");
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
        Workbench.waitFor("the comment", () -> Sample.document(editor).get().contains("sahab:ignore"));

        assertThat(Sample.text(editor))
                .isEqualTo("\n\n"
                        + JOIN.replace(
                                "            all",
                                "            // sahab:ignore StringAccumulatorInLoop Known\n            all"));
        assertThat(file.readString()).isEqualTo(JOIN);
    }

    @Test
    void everyFindingOfSeveralGetsItsComment() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN.replace("all += word;", "all += word; print(all);"));
        IFile other = sample.file("src/p/Other.java", JOIN.replace("Join", "Other"));
        List<IMarker> markers = List.of(
                Sample.mark(file, GROWS),
                Sample.mark(file, "print(all)", "ConsoleOutput"),
                Sample.mark(file, "all += word;"),
                Sample.mark(file, "return all", "ConsoleOutput"),
                Sample.mark(other, GROWS));

        run(SuppressHereResolution.class, markers.toArray(new IMarker[0]));
        Shell dialog = Sample.dialog(HERE);
        say(dialog, "Known");
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
        Workbench.waitFor("the comments", () -> other.readString().contains("sahab:ignore"));

        assertThat(file.readString().lines().filter(line -> line.contains("sahab:ignore")))
                .containsExactlyInAnyOrder(
                        "            // sahab:ignore StringAccumulatorInLoop Known",
                        "            // sahab:ignore ConsoleOutput Known",
                        "        // sahab:ignore ConsoleOutput Known");
        undo();
        assertThat(file.readString()).doesNotContain("sahab:ignore");
        assertThat(other.readString()).doesNotContain("sahab:ignore");
    }

    @Test
    void fileOfTheProjectIsMadeExtendedAndUndone() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        IFile suppressions = sample.project().getFile(".sahab.yaml");

        suppressInProject(marker, Reach.FILE);
        Workbench.waitFor("the file", suppressions::exists);
        assertThat(suppressions.readString()).isEqualTo("""
            suppressions:
              - rule: StringAccumulatorInLoop
                path: "src/p/Join.java"
                reason: "Known"
            """);

        suppressInProject(marker, Reach.FOLDER);
        Workbench.waitFor("the entry", () -> suppressions.readString().contains("src/p/**"));
        suppressInProject(marker, Reach.PROJECT);
        Workbench.waitFor("the entry", () -> suppressions.readString().lines().count() == 9);

        undo();
        undo();
        undo();
        assertThat(suppressions.exists()).isFalse();
    }

    private static void suppressInProject(IMarker marker, Reach reach) {
        run(SuppressInProjectResolution.class, marker);
        Shell dialog = Sample.dialog(PROJECT);
        say(dialog, "Known");
        String start = Sample.words(reach.key()).replaceFirst("\\{\\{.*", "");
        onUi(() -> {
            for (Button button : Workbench.controls(dialog, Button.class, one -> true)) {
                boolean chosen = button.getText().replace("&", "").startsWith(start);
                if ((button.getStyle() & SWT.RADIO) != 0) {
                    button.setSelection(chosen);
                    button.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
        Workbench.picture(dialog, "suppress-in-project");
        Sample.press(dialog, Sample.words("suppress.ok"));
        Sample.waitForEnd(dialog);
    }

    @Test
    void brokenFileOfTheProjectIsLeftAlone() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        IFile suppressions = sample.file(".sahab.yaml", "suppressions: [\n");

        suppressInProject(marker, Reach.FILE);
        Shell sentence = Sample.dialog(PROJECT);
        Sample.press(sentence, "OK");
        Sample.waitForEnd(sentence);

        assertThat(suppressions.readString()).isEqualTo("suppressions: [\n");
        Workbench.waitFor("its editor", () -> Workbench.page().findEditor(new FileEditorInput(suppressions)) != null);
    }

    @Test
    void fileThatHoldsNoCommentsIsSuppressedInTheProject() throws CoreException {
        IFile file = sample.file("settings.json", "{\n  \"host\": \"10.0.0.1\"\n}\n");
        IMarker marker = Sample.mark(file, "10.0.0.1", "HardCodedAddress");

        run(SuppressHereResolution.class, marker);
        Shell question = Sample.dialog(HERE);
        Sample.press(question, "Yes");
        Sample.waitForEnd(question);
        Shell dialog = Sample.dialog(PROJECT);
        Sample.press(dialog, "Cancel");
        Sample.waitForEnd(dialog);

        assertThat(file.readString()).doesNotContain("sahab");
    }
}
