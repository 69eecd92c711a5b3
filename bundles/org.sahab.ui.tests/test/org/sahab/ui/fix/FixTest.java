package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.fix.Sample.JOIN;
import static org.sahab.ui.tests.Workbench.onUi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.checks.fix.Fix;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.text.Isolates;

/** Fixes in a real workbench, from the marker to the text and back. */
class FixTest {

    private static final String TITLE = Sample.fix();
    private static final String GROWS = "all += word";

    private Sample sample;

    @BeforeEach
    void makeProject() throws CoreException {
        sample = new Sample("Fixes");
    }

    @AfterEach
    void deleteProject() throws CoreException {
        RefactoringCore.getUndoManager().flush();
        sample.close();
    }

    private static List<String> labels(IMarker marker) {
        return onUi(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
                .map(IMarkerResolution::getLabel)
                .toList());
    }

    private static IMarkerResolution resolution(IMarker marker, String label) {
        return onUi(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private static void fix(IMarker marker) {
        IMarkerResolution fix = resolution(marker, TITLE);
        onUi(() -> fix.run(marker));
    }

    @Test
    void findingWithFixOffersItAndWhatEveryFindingOffers() throws CoreException {
        IMarker marker = Sample.mark(sample.file("src/p/Join.java", JOIN), GROWS);

        assertThat(labels(marker))
                .containsExactly(
                        TITLE,
                        sample.everywhere(),
                        Sample.words("suppress.here"),
                        Sample.words("suppress.project"),
                        Sample.words("explain"));
    }

    @Test
    void findingWithoutFixCanBeSuppressedAndExplained() throws CoreException {
        IMarker marker = Sample.mark(sample.file("src/p/Join.java", JOIN), GROWS, "EmbeddedDatabase");

        assertThat(labels(marker))
                .containsExactly(
                        Sample.words("suppress.here"), Sample.words("suppress.project"), Sample.words("explain"));
    }

    @Test
    void whetherThereAreResolutionsIsSaidWithoutReadingTheFile() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        ICompilationUnit unit = JavaCore.createCompilationUnitFrom(file);
        unit.getJavaProject().close();

        assertThat(onUi(() -> IDE.getMarkerHelpRegistry().hasResolutions(marker)))
                .isTrue();
        assertThat(unit.isOpen()).isFalse();
        assertThat(unit.getJavaProject().isOpen())
                .as("nothing of Java was asked")
                .isFalse();
    }

    @Test
    void fixThatCanDoNothingIsNotOfferedInTheEditor() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN.replace("return all;", "return all + this.field;"));
        IMarker marker = Sample.mark(file, "this.field");
        Sample.open(file);

        assertThat(labels(marker)).doesNotContain(TITLE).contains(Sample.words("suppress.here"));
    }

    @Test
    void descriptionShowsTheNewCode() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        Sample.open(file);

        assertThat(resolution(marker, TITLE))
                .isInstanceOfSatisfying(
                        FixResolution.class,
                        fix -> assertThat(fix.getDescription())
                                .contains("<pre>")
                                .contains("<b>")
                                .contains("append"));
    }

    @Test
    void fixThatChangesBehaviourSaysSo() throws CoreException {
        IFile file =
                sample.file("src/p/Join.java", JOIN.replace("return all;", "System.out.println(all); return all;"));
        IMarker marker = Sample.mark(file, "System.out.println(all)", "ConsoleOutput");
        Sample.open(file);

        Fix log = OwnFixes.of("ConsoleOutput").orElseThrow();
        Texts texts = Texts.ofWorkbench();
        assertThat(resolution(marker, texts.text("fix.behaviour", Map.of("fix", Isolates.words(Mend.title(log))))))
                .isInstanceOfSatisfying(
                        FixResolution.class,
                        fix -> assertThat(fix.getDescription())
                                .contains(OwnFixes.note(log, texts.language()))
                                .contains("<b>"));
    }

    @Test
    void closedFileIsMendedSavedUndoneAndDoneAgain() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);

        fix(Sample.mark(file, GROWS));
        assertThat(file.readString()).contains("all.append(word)").contains("all.toString()");

        onUi(() -> RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor()));
        assertThat(file.readString()).isEqualTo(JOIN);

        onUi(() -> RefactoringCore.getUndoManager().performRedo(null, new NullProgressMonitor()));
        assertThat(file.readString()).contains("all.append(word)");
    }

    @Test
    void openFileIsMendedInItsEditorAndLeftUnsaved() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        ITextEditor editor = Sample.open(file);

        fix(marker);

        assertThat(Sample.text(editor)).contains("all.append(word)");
        assertThat(onUi(editor::isDirty)).isTrue();
        assertThat(file.readString()).isEqualTo(JOIN);

        onUi(() -> editor.getAction(ITextEditorActionConstants.UNDO).run());
        assertThat(Sample.text(editor)).isEqualTo(JOIN);
    }

    @Test
    void unsavedEditsMoveThePlace() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        ITextEditor editor = Sample.open(file);
        onUi(() -> Sample.document(editor).replace(0, 0, "// A comment that is not saved\n"));

        fix(marker);

        assertThat(Sample.text(editor))
                .startsWith("// A comment that is not saved\npackage p;")
                .contains("all.append(word)");
    }

    @Test
    void lineEndsOfTheFileAreKept() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN.replace("\n", "\r\n"));

        fix(Sample.mark(file, GROWS));

        assertThat(file.readString()).contains("all.append(word)");
        assertThat(file.readString().replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void findingWhoseCodeIsGoneIsSaidToBeSo() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        IMarkerResolution fix = resolution(marker, TITLE);
        String other = JOIN.replace(GROWS + ";", "");
        file.setContents(other.getBytes(StandardCharsets.UTF_8), true, false, null);

        Sample.start(() -> fix.run(marker));
        Shell dialog = Sample.dialog(TITLE);
        Sample.press(dialog, "OK");
        Sample.waitForEnd(dialog);

        assertThat(file.readString()).isEqualTo(other);
    }

    @Test
    void readOnlyFileIsNotChangedAgainstTheWillOfTheUser() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        setReadOnly(file, true);
        try {
            IMarkerResolution fix = resolution(marker, TITLE);
            Sample.start(() -> fix.run(marker));
            // The workbench asks whether to make it writable.
            Shell question = Sample.dialog();
            Sample.press(question, "No");
            Sample.waitForEnd(question);
            Shell dialog = Sample.dialog(TITLE);
            Sample.press(dialog, "OK");
            Sample.waitForEnd(dialog);

            assertThat(file.readString()).isEqualTo(JOIN);
        } finally {
            setReadOnly(file, false);
        }
    }

    private static void setReadOnly(IFile file, boolean readOnly) throws CoreException {
        ResourceAttributes attributes = new ResourceAttributes();
        attributes.setReadOnly(readOnly);
        file.setResourceAttributes(attributes);
    }

    @Test
    void manyAreMendedAfterALookAtEachFile() throws CoreException {
        IFile first = sample.file("src/p/Join.java", JOIN);
        IFile second = sample.file("src/p/Two.java", JOIN.replace("Join", "Two").replace("return all;", """
            String more = "";
                    for (String word : words) {
                        more += word;
                    }
                    return all + more;\
            """));
        IMarker one = Sample.mark(first, GROWS);
        IMarker other = Sample.mark(second, GROWS);
        IMarker third = Sample.mark(second, "more += word");
        IMarker hopeless = Sample.mark(second, "return all");
        String before = second.readString();

        FixResolution fix = (FixResolution) resolution(one, TITLE);
        assertThat(fix.findOtherMarkers(new IMarker[] {one, other, third, hopeless}))
                .containsExactly(other, third, hopeless);
        onUi(() -> fix.run(new IMarker[] {one, other, third, hopeless}, new NullProgressMonitor()));
        Shell wizard = Sample.dialog(Sample.words("fix.window"));
        Workbench.picture(wizard, "fix-wizard-findings");
        Sample.press(wizard, "Next >");
        // What cannot be mended is said first.
        Workbench.waitFor(
                "the problems",
                () -> !Workbench.controls(
                                wizard,
                                Table.class,
                                table -> table.isVisible()
                                        && table.getItemCount() == 1
                                        && table.getItem(0).getText().contains("Two.java"))
                        .isEmpty());
        Workbench.picture(wizard, "fix-wizard-unmended");
        Sample.press(wizard, "Next >");
        Workbench.waitFor("the tree of changes", () -> !trees(wizard).isEmpty());
        Workbench.picture(wizard, "fix-wizard-preview");
        Sample.press(wizard, "Finish");
        Sample.waitForEnd(wizard);

        assertThat(first.readString()).contains("all.append(word)");
        assertThat(second.readString()).contains("all.append(word)").contains("more.append(word)");

        onUi(() -> RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor()));
        assertThat(first.readString()).isEqualTo(JOIN);
        assertThat(second.readString()).isEqualTo(before);
    }

    @Test
    void findingThatIsMendedTogetherWithAnotherIsNotSaidToRemain() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN.replace("return all;", """
            for (String word : words) {
                        all += word.trim();
                    }
                    return all;\
            """));
        FixRefactoring refactoring = new FixRefactoring(
                TITLE,
                Spots.of(List.of(Sample.mark(file, GROWS), Sample.mark(file, "all += word.trim()"))),
                Texts.ofWorkbench());

        assertThat(refactoring.checkFinalConditions(new NullProgressMonitor()).isOK())
                .isTrue();
        assertThat(((TextFileChange) ((CompositeChange) refactoring.createChange(new NullProgressMonitor()))
                                .getChildren()[0])
                        .getPreviewContent(new NullProgressMonitor()))
                .contains("all.append(word);")
                .contains("all.append(word.trim());");
    }

    private static List<Tree> trees(Shell wizard) {
        return Workbench.controls(wizard, Tree.class, tree -> tree.isVisible() && tree.getItemCount() > 0);
    }

    @Test
    void cancelledPreviewChangesNothing() throws CoreException {
        IFile file = sample.file("src/p/Join.java", JOIN);
        IMarker marker = Sample.mark(file, GROWS);
        IMarkerResolution everywhere = resolution(marker, sample.everywhere());

        onUi(() -> everywhere.run(marker));
        Shell wizard = Sample.dialog(Sample.words("fix.window"));
        Sample.press(wizard, "Next >");
        Workbench.waitFor("the tree of changes", () -> !trees(wizard).isEmpty());
        Sample.press(wizard, "Cancel");
        Sample.waitForEnd(wizard);

        assertThat(file.readString()).isEqualTo(JOIN);
    }
}
