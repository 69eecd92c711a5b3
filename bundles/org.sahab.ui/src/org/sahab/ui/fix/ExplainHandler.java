package org.sahab.ui.fix;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the first of the chosen findings and the page of its rule. */
public final class ExplainHandler extends FindingHandler {

    /** Called by the workbench. */
    public ExplainHandler() {}

    @Override
    void handle(List<Spot> spots, @Nullable Shell shell, ExecutionEvent event) {
        IMarker marker = spots.get(0).marker();
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (marker != null && window != null && window.getActivePage() != null) {
            Explain.marker(marker, window.getActivePage());
        }
    }
}
