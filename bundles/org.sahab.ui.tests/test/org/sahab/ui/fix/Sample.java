package org.sahab.ui.fix;

import static org.sahab.ui.tests.Workbench.onUi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.text.Isolates;

/** A Java project with findings for one test. */
final class Sample implements AutoCloseable {

    static final String RULE = "StringAccumulatorInLoop";

    /** With one accumulator, {@code all += word}. */
    static final String JOIN = """
        package p;

        class Join {
            String join(String[] words) {
                String all = "";
                for (String word : words) {
                    all += word;
                }
                return all;
            }
        }
        """;

    private final IProject project;

    Sample(String name) throws CoreException {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        project.setDescription(description, null);
        project.getFolder("src").create(true, true, null);
        project.getFolder("src/p").create(true, true, null);
        IJavaProject java = JavaCore.create(project);
        java.setRawClasspath(
                new IClasspathEntry[] {
                    JavaCore.newSourceEntry(project.getFolder("src").getFullPath()),
                    JavaCore.newContainerEntry(IPath.fromOSString("org.eclipse.jdt.launching.JRE_CONTAINER"))
                },
                null);
    }

    IProject project() {
        return project;
    }

    IFile file(String path, String text) throws CoreException {
        IFile file = project.getFile(path);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    /** Marks the first place of a code as a finding of the rule that has a fix. */
    static IMarker mark(IFile file, String code) throws CoreException {
        return mark(file, code, RULE);
    }

    static IMarker mark(IFile file, String code, String rule) throws CoreException {
        String text = file.readString();
        int start = text.indexOf(code);
        IMarker marker = file.createMarker(FindingMarkers.TYPE);
        marker.setAttribute(FindingMarkers.RULE, rule);
        marker.setAttribute(FindingMarkers.IDENTITY, file.getName() + start + rule);
        marker.setAttribute(IMarker.MESSAGE, "The text is copied as a whole in every round");
        marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_WARNING);
        marker.setAttribute(IMarker.CHAR_START, start);
        marker.setAttribute(IMarker.CHAR_END, start + code.length());
        marker.setAttribute(
                IMarker.LINE_NUMBER, (int) text.substring(0, start).lines().count());
        return marker;
    }

    /** A text of the user interface, in its language, without the mnemonic. */
    static String words(String key) {
        return Texts.ofWorkbench().text(key).replace("&", "");
    }

    /** What the fix of the rule is called. */
    static String fix() {
        return Mend.title(OwnFixes.of(RULE).orElseThrow());
    }

    /** What it is called to mend all findings of the rule. */
    String everywhere() {
        return Texts.ofWorkbench()
                .text("fix.all", Map.of("fix", Isolates.words(fix()), "project", Isolates.words(project.getName())));
    }

    /** Opens a file in its editor. */
    static ITextEditor open(IFile file) {
        return onUi(() -> {
            var part = IDE.openEditor(Workbench.page(), file);
            return part.getAdapter(ITextEditor.class);
        });
    }

    /** The document of an editor; on the thread of the user interface. */
    static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    static String text(ITextEditor editor) {
        return onUi(() -> document(editor).get());
    }

    /** Starts something that opens a dialog, and does not wait for its end. */
    static void start(Workbench.Action action) {
        Display.getDefault().asyncExec(() -> {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Waits for a dialog with a title. */
    static Shell dialog(String title) {
        Workbench.waitFor("the dialog " + title, () -> !dialogs(title).isEmpty());
        return onUi(() -> dialogs(title).get(0));
    }

    /** Waits for any dialog. */
    static Shell dialog() {
        Workbench.waitFor("a dialog", () -> !dialogs().isEmpty());
        return onUi(() -> dialogs().get(0));
    }

    private static List<Shell> dialogs() {
        Shell window = Workbench.window().getShell();
        return Arrays.stream(Display.getDefault().getShells())
                .filter(shell -> shell.isVisible() && shell != window)
                .toList();
    }

    private static List<Shell> dialogs(String title) {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .toList();
    }

    /** Waits until a dialog is closed. */
    static void waitForEnd(Shell dialog) {
        Workbench.waitFor("the end of the dialog", dialog::isDisposed);
    }

    /** The button with a label, without its mnemonic; on the thread of the user interface. */
    static Button button(Shell dialog, String label) {
        return Workbench.controls(
                        dialog,
                        Button.class,
                        button -> button.getText().replace("&", "").equals(label))
                .get(0);
    }

    /** Presses a button once it can be pressed. */
    static void press(Shell dialog, String label) {
        Workbench.waitFor(
                "the button " + label,
                () -> !Workbench.controls(
                                dialog,
                                Button.class,
                                button -> button.isEnabled()
                                        && button.isVisible()
                                        && button.getText().replace("&", "").equals(label))
                        .isEmpty());
        start(() -> press(button(dialog, label)));
    }

    private static void press(Control button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    @Override
    public void close() throws CoreException {
        onUi(() -> {
            // What a failed test has left open would be taken for a dialog of the next.
            dialogs().stream().filter(shell -> !shell.getText().isEmpty()).forEach(Shell::close);
            Workbench.page().closeAllEditors(false);
        });
        Workbench.waitForDecorations();
        // What it still knows of the project would be done to the next one of its name.
        Workbench.waitForJobs(MarkerJob.FAMILY);
        project.delete(IResource.FORCE | IResource.ALWAYS_DELETE_PROJECT_CONTENT, null);
    }
}
