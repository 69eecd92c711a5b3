package org.sahab.ui.fix;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does something about the chosen findings. */
abstract class FindingHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Texts texts = Texts.ofWorkbench();
        Perform perform = new Perform(shell, texts.text("none.title"), texts);
        List<Object> elements =
                Chosen.elements(HandlerUtil.getCurrentSelection(event), HandlerUtil.getActivePart(event));
        List<Spot> spots = perform.ask(monitor -> Chosen.spots(elements));
        if (spots == null) {
            return null;
        }
        if (spots.isEmpty()) {
            perform.tell(texts.text("none"));
        } else {
            handle(spots, shell, event);
        }
        return null;
    }

    /** Does it; there is at least one finding. */
    abstract void handle(List<Spot> spots, @Nullable Shell shell, ExecutionEvent event);
}
