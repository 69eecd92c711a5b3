package org.sahab.ui.fix;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Suppresses the chosen findings in the file of their project. */
public final class SuppressInProjectHandler extends FindingHandler {

    /** Called by the workbench. */
    public SuppressInProjectHandler() {}

    @Override
    void handle(List<Spot> spots, @Nullable Shell shell, ExecutionEvent event) {
        new Suppress(shell).inProject(spots);
    }
}
