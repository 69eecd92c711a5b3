package org.sahab.ui.explain;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.view.ShownFinding;

/**
 * What is asked about: a finding, or a line in an editor.
 *
 * @param rule id of the rule that found something there, {@code ""} if another may be meant
 * @param file the file
 * @param line 1-based line as the file was saved last or is shown now, 0 for the whole file
 * @param unsaved whether the editor shows something else than what is saved
 */
record AskedPlace(String rule, IFile file, int line, boolean unsaved) {

    /** What is selected in a part, if it is a finding in a file or a place in an editor of a file. On the thread of the user interface. */
    static Optional<AskedPlace> of(@Nullable ISelection selection, @Nullable IWorkbenchPart part) {
        if (selection instanceof ITextSelection text && part instanceof IEditorPart editor) {
            IFile file = ResourceUtil.getFile(editor.getEditorInput());
            return Optional.ofNullable(file)
                    .map(edited -> new AskedPlace("", edited, text.getStartLine() + 1, editor.isDirty()));
        }
        if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
            Object first = structured.getFirstElement();
            if (first instanceof ShownFinding finding) {
                IMarker marker = finding.getAdapter(IMarker.class);
                return marker == null ? of(finding) : of(marker);
            }
            IMarker marker = Adapters.adapt(first, IMarker.class);
            return marker == null ? Optional.empty() : of(marker);
        }
        return Optional.empty();
    }

    private static Optional<AskedPlace> of(ShownFinding finding) {
        Region region = finding.finding().place().region();
        return Optional.ofNullable(finding.getAdapter(IFile.class))
                .map(file ->
                        new AskedPlace(finding.finding().rule(), file, region.isWhole() ? 0 : region.line(), false));
    }

    /** A marker moves with the text. */
    private static Optional<AskedPlace> of(IMarker marker) {
        IResource resource = marker.getResource();
        String rule = marker.getAttribute(FindingMarkers.RULE, "");
        return resource instanceof IFile file && !rule.isEmpty()
                ? Optional.of(
                        new AskedPlace(rule, file, Math.max(0, marker.getAttribute(IMarker.LINE_NUMBER, 0)), false))
                : Optional.empty();
    }

    /** The same of a rule. */
    AskedPlace of(String id) {
        return new AskedPlace(id, file, line, unsaved);
    }

    /** Project, path and line, ready to be shown. */
    String shown() {
        String path = file.getFullPath().makeRelative().toString();
        return Isolates.code(line == 0 ? path : path + ':' + line);
    }
}
