package org.sahab.ui.assess;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.result.Results;

/** Removes the results and markers of the selected projects. */
public final class ForgetHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Target target = Target.of(HandlerUtil.getCurrentSelection(event), HandlerUtil.getActiveEditor(event));
        if (target.isEmpty()) {
            Texts texts = Texts.ofWorkbench();
            MessageDialog.openInformation(
                    HandlerUtil.getActiveShell(event), texts.text("nothing.title"), texts.text("nothing.selected"));
            return null;
        }
        Results results = SahabPlugin.get().results();
        results.forget(target.projects());
        FindingMarkers.of(results).remove(target.projects());
        return null;
    }
}
