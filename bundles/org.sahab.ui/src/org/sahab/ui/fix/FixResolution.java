package org.sahab.ui.fix;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;

/** Mends the finding of a marker; those of several markers after a look at the changes. */
final class FixResolution extends FindingResolution {

    private final String description;

    FixResolution(Spot spot, IMarker marker, String label, String description) {
        super(marker, spot.rule(), label, "fix", 20);
        this.description = description;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void run(IMarker marker) {
        Spot.of(marker).ifPresent(spot -> new Mend(shell()).one(spot));
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        if (markers.length == 1) {
            run(markers[0]);
        } else {
            List<Spot> spots = Spots.of(Arrays.asList(markers));
            later(() -> new Mend(shell()).many(spots));
        }
    }
}
