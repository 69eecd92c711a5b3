package org.sahab.ui.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;

/** Makes a list to choose from wide enough for every choice, and its choices visible from their start. */
public final class ComboWidth {

    private static final int FRAME = 60;

    /** From right to left GTK cuts about as much off the start of what is chosen. */
    private static final String CUT_OFF = "\u2003\u2003";

    private ComboWidth() {}

    /** Gives a combo in a grid the width of its longest item and of its frame. */
    public static void fit(Combo combo) {
        if ((combo.getStyle() & SWT.RIGHT_TO_LEFT) != 0 && SWT.getPlatform().equals("gtk")) {
            for (int i = 0; i < combo.getItemCount(); i++) {
                combo.setItem(i, CUT_OFF + combo.getItem(i));
            }
        }
        GC gc = new GC(combo);
        int width = 0;
        try {
            gc.setFont(combo.getFont());
            for (String item : combo.getItems()) {
                width = Math.max(width, gc.textExtent(item).x);
            }
        } finally {
            gc.dispose();
        }
        GridData data = combo.getLayoutData() instanceof GridData given ? given : new GridData();
        data.widthHint = Math.max(width + FRAME, combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        combo.setLayoutData(data);
    }
}
