package org.sahab.ui.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sahab.ui.marker.FindingMarkers;

/** Follows the editors of one window while it is asked to: tells which findings are where the reader is. */
final class EditorLink {

    private final IWorkbenchPage page;
    private final BiConsumer<Predicate<ShownFinding>, Boolean> reveal;
    private final IPartListener2 activated = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            if (reference.getPart(false) instanceof IEditorPart editor) {
                follow(editor, false);
            }
        }
    };
    private final ISelectionListener moved = this::moved;
    private boolean on;

    /**
     * For the editors of a page.
     *
     * @param reveal is told which findings fit, and whether it is about a line; otherwise a file has come to the front
     */
    EditorLink(IWorkbenchPage page, BiConsumer<Predicate<ShownFinding>, Boolean> reveal) {
        this.page = page;
        this.reveal = reveal;
    }

    /** Starts or stops following. */
    void set(boolean follow) {
        if (follow == on) {
            return;
        }
        on = follow;
        if (follow) {
            page.addPartListener(activated);
            page.addPostSelectionListener(moved);
            IEditorPart editor = page.getActiveEditor();
            if (editor != null) {
                follow(editor, false);
            }
        } else {
            page.removePartListener(activated);
            page.removePostSelectionListener(moved);
        }
    }

    private void moved(IWorkbenchPart part, ISelection selection) {
        if (part instanceof IEditorPart editor && selection instanceof ITextSelection) {
            follow(editor, true);
        }
    }

    private void follow(IEditorPart editor, boolean byLine) {
        IFile file = ResourceUtil.getFile(editor.getEditorInput());
        if (file == null) {
            return;
        }
        int line = line(editor);
        Map<String, Integer> lines = lines(file);
        String path = Workspace.path(file);
        Predicate<ShownFinding> inFile = finding -> finding.file().equals(path);
        Predicate<ShownFinding> onLine = finding -> inFile.test(finding)
                && lines.getOrDefault(
                                finding.finding().identity(),
                                finding.finding().place().region().line())
                        == line;
        reveal.accept(onLine, true);
        if (!byLine) {
            reveal.accept(inFile, false);
        }
    }

    private static int line(IEditorPart editor) {
        return editor instanceof ITextEditor text
                        && text.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? selection.getStartLine() + 1
                : 0;
    }

    /** Lines of findings by identity, as far as markers have followed edits. */
    private static Map<String, Integer> lines(IFile file) {
        Map<String, Integer> lines = new HashMap<>();
        try {
            for (IMarker marker : file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO)) {
                lines.put(
                        marker.getAttribute(FindingMarkers.IDENTITY, ""), marker.getAttribute(IMarker.LINE_NUMBER, 0));
            }
        } catch (CoreException gone) {
            lines.clear();
        }
        return lines;
    }
}
