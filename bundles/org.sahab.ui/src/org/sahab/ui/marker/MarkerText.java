package org.sahab.ui.marker;

import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;

/**
 * What a marker says.
 *
 * @param resource what it is on
 * @param identity by which the marker is known again
 * @param attributes all that it carries
 */
record MarkerText(IResource resource, String identity, Map<String, Object> attributes) {

    /** The attributes that say where in a file it stands. */
    static final Set<String> PLACE = Set.of(IMarker.LINE_NUMBER, IMarker.CHAR_START, IMarker.CHAR_END);
}
