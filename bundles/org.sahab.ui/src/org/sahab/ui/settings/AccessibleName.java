package org.sahab.ui.settings;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names a control for screen readers where no label stands before it. */
final class AccessibleName {

    private AccessibleName() {}

    static void set(Control control, String key) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                // The items of a table or tree have names of their own.
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = Texts.text(key);
                }
            }
        });
    }
}
