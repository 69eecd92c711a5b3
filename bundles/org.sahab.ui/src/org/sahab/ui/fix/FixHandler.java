package org.sahab.ui.fix;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Mends the chosen findings: one at once, many after a look at the changes. */
public final class FixHandler extends FindingHandler {

    /** Called by the workbench. */
    public FixHandler() {}

    @Override
    void handle(List<Spot> spots, @Nullable Shell shell, ExecutionEvent event) {
        if (spots.stream().noneMatch(spot -> OwnFixes.of(spot.rule()).isPresent())) {
            Texts texts = Texts.ofWorkbench();
            new Perform(shell, texts.text("none.title"), texts).tell(texts.text("fix.none"));
        } else if (spots.size() == 1) {
            new Mend(shell).one(spots.get(0));
        } else {
            new Mend(shell).many(spots);
        }
    }
}
