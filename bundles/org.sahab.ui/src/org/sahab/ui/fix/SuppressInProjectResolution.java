package org.sahab.ui.fix;

import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sahab.rules.suppression.Suppressions;
import org.sahab.ui.text.Isolates;

/** Suppresses findings by entries in the file of their project. */
final class SuppressInProjectResolution extends FindingResolution {

    private final String description;

    SuppressInProjectResolution(IMarker marker, Texts texts) {
        super(marker, "", texts.text("suppress.project"), "suppress", 17);
        description = texts.text("suppress.project.description", Map.of("file", Isolates.code(Suppressions.FILE_NAME)));
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void run(IMarker marker) {
        later(() -> new Suppress(shell()).inProject(Spot.of(marker).stream().toList()));
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        later(() -> new Suppress(shell()).inProject(Spots.of(Arrays.asList(markers))));
    }
}
