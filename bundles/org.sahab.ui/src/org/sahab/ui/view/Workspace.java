package org.sahab.ui.view;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.report.wording.Visible;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.result.AssessedApplication;

/** Where findings lie in the workspace now. */
final class Workspace {

    private Workspace() {}

    /** The file, folder or project of a place; null if it is gone or closed. */
    static @Nullable IResource resource(AssessedApplication application, Place place) {
        return SahabPlugin.get().results().resource(application, place);
    }

    /** Project and path, separated by {@code /}, as {@link ShownFinding#file} has them. */
    static String path(IResource resource) {
        return Visible.line(resource.getFullPath().makeRelative().toString());
    }

    /** The marker of a finding, which has moved with the edits of its file; empty if it has none. */
    static Optional<IMarker> marker(AssessedApplication application, Finding finding) {
        IResource resource = resource(application, finding.place());
        if (resource == null) {
            return Optional.empty();
        }
        try {
            for (IMarker marker : resource.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO)) {
                if (finding.identity().equals(marker.getAttribute(FindingMarkers.IDENTITY))) {
                    return Optional.of(marker);
                }
            }
        } catch (CoreException gone) {
            // The file was deleted in between: then it has no marker.
            return Optional.empty();
        }
        return Optional.empty();
    }

    static <T> @Nullable T adapt(AssessedApplication application, Finding finding, Class<T> adapter) {
        if (adapter == IMarker.class) {
            return adapter.cast(marker(application, finding).orElse(null));
        }
        return adapt(application, finding.place(), adapter);
    }

    static <T> @Nullable T adapt(AssessedApplication application, Place place, Class<T> adapter) {
        if (adapter != IResource.class && adapter != IFile.class && adapter != IProject.class) {
            return null;
        }
        IResource resource = resource(application, place);
        if (adapter == IProject.class) {
            return resource == null ? null : adapter.cast(resource.getProject());
        }
        return adapter.isInstance(resource) ? adapter.cast(resource) : null;
    }
}
