package org.sahab.ui.fix;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Suppresses the chosen findings by comments in the code. */
public final class SuppressHandler extends FindingHandler {

    /** Called by the workbench. */
    public SuppressHandler() {}

    @Override
    void handle(List<Spot> spots, @Nullable Shell shell, ExecutionEvent event) {
        new Suppress(shell).here(spots);
    }
}
