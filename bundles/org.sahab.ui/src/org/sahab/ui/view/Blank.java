package org.sahab.ui.view;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands in place of the tree while there is none: why, and what to do next. */
final class Blank extends Composite {

    private static final int MARGIN = 8;

    private Step shown = new Step("", List.of());

    /**
     * What to say and to offer.
     *
     * @param text why there is nothing to see
     * @param ways what can be done, the likeliest first
     */
    record Step(String text, List<Way> ways) {}

    /**
     * Something that can be done.
     *
     * @param link what to call it, without markup
     * @param action does it
     */
    record Way(String link, Runnable action) {}

    Blank(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(this);
    }

    void show(Step step) {
        if (step.text().equals(shown.text())
                && step.ways().stream()
                        .map(Way::link)
                        .toList()
                        .equals(shown.ways().stream().map(Way::link).toList())) {
            shown = step;
            return;
        }
        shown = step;
        for (var child : getChildren()) {
            child.dispose();
        }
        Label text = new Label(this, SWT.WRAP);
        text.setText(step.text().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
        for (int i = 0; i < step.ways().size(); i++) {
            int which = i;
            Link link = new Link(this, SWT.WRAP);
            link.setText("<a>" + escaped(step.ways().get(i).link()) + "</a>");
            link.addListener(
                    SWT.Selection, event -> shown.ways().get(which).action().run());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link);
        }
        layout();
    }

    Step shown() {
        return shown;
    }

    /** Names of projects may hold what a link takes for markup. */
    private static String escaped(String name) {
        return name.replace('<', '\u2039').replace('>', '\u203A').replace("&", "&&");
    }
}
