package org.sahab.ui.assess;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Assesses what is selected, or the project of the file in the editor. */
public final class AssessHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Target target = Target.of(HandlerUtil.getCurrentSelection(event), HandlerUtil.getActiveEditor(event));
        if (target.isEmpty()) {
            Texts texts = Texts.ofWorkbench();
            MessageDialog.openInformation(
                    HandlerUtil.getActiveShell(event), texts.text("nothing.title"), texts.text("nothing.selected"));
        } else {
            Assess.start(target.projects(), target.focus(), true);
        }
        return null;
    }
}
