package org.sahab.ui.view;

import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.text.Isolates;

/** Opens editors where findings are. */
final class Opener {

    private final IWorkbenchPage page;
    private final Texts texts;

    Opener(IWorkbenchPage page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Opens the file of a finding with what was found selected. Returns why not, or an empty text. */
    String open(ShownFinding finding) {
        IMarker marker =
                Workspace.marker(finding.application(), finding.finding()).orElse(null);
        return open(finding.application(), finding.finding().place(), marker);
    }

    /** Opens the file of a place. Returns why not, or an empty text. */
    String open(AssessedApplication application, Place place) {
        return open(application, place, null);
    }

    private String open(AssessedApplication application, Place place, @Nullable IMarker marker) {
        IResource resource = Workspace.resource(application, place);
        String name = Isolates.code(ShownFinding.fileOf(application, place));
        if (resource == null) {
            return texts.text("open.gone", Map.of("file", name));
        }
        if (!(resource instanceof IFile file)) {
            return texts.text("open.whole", Map.of("file", name));
        }
        try {
            if (marker != null) {
                IDE.openEditor(page, marker, true);
            } else {
                select(IDE.openEditor(page, file, true), place.region());
            }
            return "";
        } catch (PartInitException e) {
            return e.getLocalizedMessage();
        }
    }

    /** Shows the place of a finding if its file is open already; the focus stays where it is. */
    void follow(ShownFinding finding) {
        Place place = finding.finding().place();
        if (!(Workspace.resource(finding.application(), place) instanceof IFile file)) {
            return;
        }
        IEditorPart editor = ResourceUtil.findEditor(page, file);
        if (editor == null) {
            return;
        }
        page.bringToTop(editor);
        Workspace.marker(finding.application(), finding.finding())
                .ifPresentOrElse(marker -> IDE.gotoMarker(editor, marker), () -> select(editor, place.region()));
    }

    /** The file may be shorter by now than it was when it was assessed. */
    private static void select(IEditorPart editor, Region region) {
        if (region.isWhole() || !(editor instanceof ITextEditor text)) {
            return;
        }
        IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
        if (document != null) {
            int start = Math.min(region.offset(), document.getLength());
            text.selectAndReveal(start, Math.min(region.length(), document.getLength() - start));
        }
    }
}
