package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Finds out where findings are now: editors know it while their text is not saved, markers afterwards. */
final class Spots {

    private Spots() {}

    /** The findings of markers. */
    static List<Spot> of(Collection<IMarker> markers) {
        return markers.stream().map(Spot::of).flatMap(Optional::stream).toList();
    }

    /** The findings where they are now; without a position if their text was removed. On the thread of the user interface. */
    static List<Spot> now(Collection<Spot> spots) {
        Map<IFile, AbstractMarkerAnnotationModel> unsaved = unsaved();
        List<Spot> now = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            AbstractMarkerAnnotationModel model = spot.file().map(unsaved::get).orElse(null);
            now.add(model == null ? spot : spot.at(position(spot, model)));
        }
        return now;
    }

    /** Null for a finding without a marker: nobody has followed the edits for it. */
    private static @Nullable Position position(Spot spot, AbstractMarkerAnnotationModel model) {
        IMarker marker = spot.marker();
        Position position = marker == null ? null : model.getMarkerPosition(marker);
        return position == null || position.isDeleted || spot.position() == null
                ? null
                : new Position(position.offset, position.length);
    }

    private static Map<IFile, AbstractMarkerAnnotationModel> unsaved() {
        Map<IFile, AbstractMarkerAnnotationModel> models = new HashMap<>();
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    IEditorPart editor = reference.isDirty() ? reference.getEditor(false) : null;
                    if (editor != null) {
                        add(editor, models);
                    }
                }
            }
        }
        return models;
    }

    private static void add(IEditorPart editor, Map<IFile, AbstractMarkerAnnotationModel> models) {
        IFile file = ResourceUtil.getFile(editor.getEditorInput());
        ITextEditor text = editor.getAdapter(ITextEditor.class);
        if (file == null || text == null || text.getDocumentProvider() == null) {
            return;
        }
        IAnnotationModel model = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
        if (model instanceof AbstractMarkerAnnotationModel markers) {
            models.put(file, markers);
        }
    }
}
