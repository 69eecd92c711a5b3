package org.sahab.ui.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.text.Isolates;

/** Opens rule files, which lie in the workspace or outside of it. For the thread of the user interface. */
public final class RuleFile {

    private RuleFile() {}

    /** Opens a file with a line selected. Returns why not, or an empty text. */
    public static String open(IWorkbenchPage page, RuleLine place) {
        Path file = place.file();
        if (!Files.isRegularFile(file)) {
            return Texts.text("file.gone", Map.of("file", Isolates.code(file.toString())));
        }
        try {
            IEditorPart editor = page.openEditor(input(file), editorId(file));
            if (editor instanceof ITextEditor text) {
                select(text, place.line());
            }
            return "";
        } catch (PartInitException e) {
            return e.getLocalizedMessage();
        }
    }

    /** As a file of the workspace where it is one, as then it is known by that in other views. */
    private static IEditorInput input(Path file) {
        for (IFile inWorkspace : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
            if (inWorkspace.isAccessible()) {
                return new FileEditorInput(inWorkspace);
            }
        }
        return new FileStoreEditorInput(EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
    }

    /** An editor of the workbench: what the operating system would open cannot be told which line. */
    private static String editorId(Path file) {
        IEditorDescriptor usual = PlatformUI.getWorkbench()
                .getEditorRegistry()
                .getDefaultEditor(file.getFileName().toString());
        return usual != null && usual.isInternal() ? usual.getId() : EditorsUI.DEFAULT_TEXT_EDITOR_ID;
    }

    /** Selects a line of an open editor. The file may be shorter by now than it was when it was read. */
    public static void select(ITextEditor editor, int line) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (document == null || line < 1) {
            return;
        }
        try {
            IRegion region = document.getLineInformation(Math.min(line, document.getNumberOfLines()) - 1);
            editor.selectAndReveal(region.getOffset(), region.getLength());
        } catch (BadLocationException e) {
            // The document changed in between: the file is open at least.
        }
    }
}
