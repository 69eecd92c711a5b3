package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.sahab.model.assessment.Diagnostic.Severity;

/** The notices above the tree, one a line, as many as there are; none take no room. */
final class Notices extends Composite {

    private static final int GAP = 3;

    private final RowImages images;
    private List<Notice> shown = List.of();

    Notices(Composite parent, RowImages images) {
        super(parent, SWT.NONE);
        this.images = images;
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(GAP, 0)
                .spacing(GAP, 1)
                .applyTo(this);
    }

    /** Shows other notices; tells whether they are other ones, and the layout has to follow. */
    boolean show(List<Notice> notices) {
        if (same(notices)) {
            shown = List.copyOf(notices);
            return false;
        }
        shown = List.copyOf(notices);
        for (Control child : getChildren()) {
            child.dispose();
        }
        notices.forEach(this::add);
        return true;
    }

    List<Notice> shown() {
        return shown;
    }

    private boolean same(List<Notice> notices) {
        if (notices.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < notices.size(); i++) {
            if (!notices.get(i).saysTheSameAs(shown.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(Notice notice) {
        Label picture = new Label(this, SWT.NONE);
        picture.setImage(image(notice.kind()));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(picture);
        Label text = new Label(this, SWT.WRAP);
        text.setText(notice.text().replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(1, SWT.DEFAULT)
                .applyTo(text);
        Link link = new Link(this, SWT.NONE);
        link.setText("<a>" + notice.link() + "</a>");
        // A screen reader that lands on the link hears what it is about.
        link.setToolTipText(notice.text());
        // By then there may be a notice that says the same and does it to something newer.
        link.addListener(SWT.Selection, event -> act(notice));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
    }

    private void act(Notice notice) {
        new ArrayList<>(shown)
                .stream()
                        .filter(notice::saysTheSameAs)
                        .findFirst()
                        .ifPresent(one -> one.action().run());
    }

    private Image image(Notice.Kind kind) {
        return switch (kind) {
            case CHOICE -> images.of(Severity.INFO);
            case WARNING -> images.of(Severity.WARNING);
            case PROGRESS -> images.own("assess");
        };
    }
}
