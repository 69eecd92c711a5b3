package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.view.ShownFinding;

/** The findings that the user has chosen: rows of the view, markers of another view, or the lines of a selection in an editor. */
final class Chosen {

    /** Times of assessments are whole seconds. */
    private static final long SECOND = 1_000;

    private Chosen() {}

    /** On the thread of the user interface; what is returned is to be looked up with {@link #spots} on another. */
    static List<Object> elements(@Nullable ISelection selection, @Nullable IWorkbenchPart part) {
        if (selection instanceof IStructuredSelection structured) {
            return List.of(structured.toArray());
        }
        if (selection instanceof ITextSelection text && part instanceof IEditorPart editor) {
            return List.copyOf(inLines(text, editor));
        }
        return List.of();
    }

    /** The findings of what was chosen, each once. */
    static List<Spot> spots(List<Object> elements) {
        Set<Spot> spots = new LinkedHashSet<>();
        for (Object element : elements) {
            if (element instanceof ShownFinding finding) {
                spot(finding).ifPresent(spots::add);
            } else if (Adapters.adapt(element, ShownFinding[].class) instanceof ShownFinding[] findings) {
                for (ShownFinding finding : findings) {
                    spot(finding).ifPresent(spots::add);
                }
            } else if (Adapters.adapt(element, IMarker.class) instanceof IMarker marker) {
                Spot.of(marker).ifPresent(spots::add);
            }
        }
        return List.copyOf(spots);
    }

    /** By its marker, which has moved with the text; else where it was found, unless the file has changed since. */
    private static Optional<Spot> spot(ShownFinding finding) {
        IMarker marker = finding.getAdapter(IMarker.class);
        if (marker != null) {
            return Spot.of(marker);
        }
        IResource resource = finding.getAdapter(IResource.class);
        if (resource == null) {
            return Optional.empty();
        }
        Region region = finding.finding().place().region();
        boolean known = !region.isWhole()
                && resource.getLocalTimeStamp() / SECOND
                        <= finding.application().time().getEpochSecond();
        Position position = known ? new Position(region.offset(), region.length()) : null;
        return Optional.of(new Spot(resource, finding.finding().rule(), null, position));
    }

    private static List<IMarker> inLines(ITextSelection selection, IEditorPart part) {
        IFile file = ResourceUtil.getFile(part.getEditorInput());
        ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
        if (file == null || editor == null || editor.getDocumentProvider() == null) {
            return List.of();
        }
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        List<IMarker> chosen = new ArrayList<>();
        try {
            for (IMarker marker : file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO)) {
                Position position = Spot.of(marker)
                        .map(spot -> Spots.now(List.of(spot)).get(0).position())
                        .orElse(null);
                if (document != null && position != null && touches(document, position, selection)) {
                    chosen.add(marker);
                }
            }
        } catch (CoreException gone) {
            // The file was deleted in between: it has no findings any more.
            return List.of();
        }
        return chosen;
    }

    private static boolean touches(IDocument document, Position position, ITextSelection selection) {
        try {
            int first = document.getLineOfOffset(position.offset);
            int last = document.getLineOfOffset(Math.min(document.getLength(), position.offset + position.length));
            return first <= selection.getEndLine() && last >= selection.getStartLine();
        } catch (BadLocationException e) {
            // The text is shorter than it was when the finding was made.
            return false;
        }
    }
}
