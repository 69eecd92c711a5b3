package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;

/** Mends all findings of a rule in a project after a look at the changes. */
final class FixAllResolution extends FindingResolution {

    private final String description;

    FixAllResolution(Spot spot, IMarker marker, String label, String description) {
        super(marker, spot.rule(), label, "fix", 19);
        this.description = description;
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** It looks for them by itself. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return new IMarker[0];
    }

    @Override
    public void run(IMarker marker) {
        String rule = marker.getAttribute(FindingMarkers.RULE, "");
        List<IMarker> same = new ArrayList<>();
        try {
            for (IMarker other : marker.getResource()
                    .getProject()
                    .findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_INFINITE)) {
                if (rule.equals(other.getAttribute(FindingMarkers.RULE, ""))) {
                    same.add(other);
                }
            }
        } catch (CoreException e) {
            SahabPlugin.get().log("Cannot read the markers of a project", e);
        }
        later(() -> new Mend(shell()).many(Spots.of(same)));
    }
}
