package org.sahab.ui.fix;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.Position;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.text.Isolates;

/**
 * A finding of the workspace that something is to be done about.
 *
 * @param resource the file, folder or project that it lies in
 * @param rule id of its rule
 * @param marker its marker, which moves with the text; null if it has none
 * @param position where it was when its file was saved last, in UTF-16 code units; null if it concerns the whole file, or if
 *     nobody knows any more
 */
record Spot(
        IResource resource,
        String rule,
        @Nullable IMarker marker,
        @Nullable Position position) {

    /** The finding that a marker stands for; empty if the marker is gone or of another kind. */
    static Optional<Spot> of(IMarker marker) {
        String rule = marker.getAttribute(FindingMarkers.RULE, "");
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        int end = marker.getAttribute(IMarker.CHAR_END, -1);
        Position position = start < 0 || end < start ? null : new Position(start, end - start);
        return Optional.of(new Spot(marker.getResource(), rule, marker, position));
    }

    /** The file that it lies in; empty if it concerns a folder or project. */
    Optional<IFile> file() {
        return resource instanceof IFile file ? Optional.of(file) : Optional.empty();
    }

    /** The line that it is known to be on, from 1; 0 if it has none. */
    int line() {
        return marker == null ? 0 : Math.max(0, marker.getAttribute(IMarker.LINE_NUMBER, 0));
    }

    /** File and line, ready to be shown. */
    String place() {
        String path = resource.getFullPath().makeRelative().toString();
        return Isolates.code(line() > 0 ? path + ":" + line() : path);
    }

    /** This finding where it is now. */
    Spot at(@Nullable Position now) {
        return new Spot(resource, rule, marker, now);
    }
}
