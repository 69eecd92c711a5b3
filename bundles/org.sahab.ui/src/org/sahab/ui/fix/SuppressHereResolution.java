package org.sahab.ui.fix;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;

/** Suppresses findings by comments in the code. */
final class SuppressHereResolution extends FindingResolution {

    private final String description;

    SuppressHereResolution(IMarker marker, Texts texts) {
        super(marker, "", texts.text("suppress.here"), "suppress", 18);
        description = texts.text("suppress.here.description");
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void run(IMarker marker) {
        later(() -> new Suppress(shell()).here(Spot.of(marker).stream().toList()));
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        later(() -> new Suppress(shell()).here(Spots.of(Arrays.asList(markers))));
    }
}
