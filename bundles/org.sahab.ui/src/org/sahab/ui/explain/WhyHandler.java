package org.sahab.ui.explain;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Says why the rule of a finding found it, or why a rule that the user chooses found something at the cursor, or did not. */
public final class WhyHandler extends AbstractHandler {

    /** Called by the workbench. */
    public WhyHandler() {}

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return null;
        }
        Texts texts = Texts.ofWorkbench();
        AskedPlace.of(HandlerUtil.getCurrentSelection(event), HandlerUtil.getActivePart(event))
                .ifPresentOrElse(
                        asked -> {
                            if (asked.rule().isEmpty()) {
                                new ChooseJob(asked, page, texts).schedule();
                            } else {
                                new ExplainJob(asked, page, texts).schedule();
                            }
                        },
                        () -> MessageDialog.openInformation(
                                window.getShell(), texts.text("title"), texts.text("nowhere")));
        return null;
    }
}
