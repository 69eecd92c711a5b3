package org.sahab.ui.fix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IWorkbenchWindow;

/** Shows the page of the rule. */
final class ExplainResolution extends FindingResolution {

    private final String description;

    ExplainResolution(Spot spot, IMarker marker, Texts texts) {
        super(marker, spot.rule(), texts.text("explain"), "page", 16);
        description = Marked.escaped(Explain.title(spot));
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** The same page would be shown again. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return new IMarker[0];
    }

    @Override
    public void run(IMarker marker) {
        later(() -> {
            IWorkbenchWindow window = window();
            if (window != null && window.getActivePage() != null) {
                Explain.marker(marker, window.getActivePage());
            }
        });
    }
}
