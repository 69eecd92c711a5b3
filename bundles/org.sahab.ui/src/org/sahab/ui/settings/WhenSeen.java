package org.sahab.ui.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Brings a control up to date when somebody sees it: at once, or as soon as it is shown. For the thread of the user interface. */
final class WhenSeen {

    private final Control control;
    private final Runnable update;
    private boolean stale;

    /**
     * For a control.
     *
     * @param update brings it up to date
     */
    WhenSeen(Control control, Runnable update) {
        this.control = control;
        this.update = update;
        control.addListener(SWT.Show, event -> {
            if (stale) {
                stale = false;
                update.run();
            }
        });
    }

    /** Says that something has changed. */
    void changed() {
        if (control.isVisible()) {
            update.run();
        } else {
            stale = true;
        }
    }
}
