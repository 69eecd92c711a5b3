package org.sahab.ui.view;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What stands above the tree: the text to filter by, and the notices; beside one another where there is room. */
final class Head extends Composite {

    private static final int TYPING_MILLISECONDS = 200;

    /** So many pixels are enough for both, the text taking this share of them. */
    private static final int BROAD = 560;

    private static final int TEXT_SHARE = 3;
    private static final int GAP = 6;

    private final Text text;
    private final Notices notices;
    private final Runnable typed;

    /**
     * With a text to begin with.
     *
     * @param filter hears of what has been typed, once nothing more is
     * @param leave is called where the keyboard leads on to the tree
     */
    Head(Composite parent, Texts words, RowImages images, String begin, Consumer<String> filter, Runnable leave) {
        super(parent, SWT.NONE);
        text = new Text(this, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(words.text("filter.hint"));
        text.setText(begin);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words.text("filter.name");
            }
        });
        typed = () -> {
            if (!text.isDisposed()) {
                filter.accept(text.getText().strip());
            }
        };
        text.addListener(SWT.Modify, event -> {
            getDisplay().timerExec(-1, typed);
            getDisplay().timerExec(TYPING_MILLISECONDS, typed);
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                leave.run();
            } else if (event.keyCode == SWT.ESC && !text.getText().isEmpty()) {
                event.doit = false;
                text.setText("");
            }
        });
        notices = new Notices(this, images);
        arrange(0);
    }

    Text text() {
        return text;
    }

    Notices notices() {
        return notices;
    }

    /** Shows other notices; tells whether the layout has to follow. */
    boolean show(List<Notice> others) {
        return notices.show(others);
    }

    /** Arranges both for a width in pixels; the parent is laid out by who calls. */
    void arrange(int width) {
        boolean noticed = !notices.shown().isEmpty();
        boolean beside = noticed && width >= BROAD;
        GridLayoutFactory.fillDefaults()
                .numColumns(beside ? 2 : 1)
                .spacing(GAP, 1)
                .applyTo(this);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(!beside, false)
                .hint(beside ? width / TEXT_SHARE : SWT.DEFAULT, SWT.DEFAULT)
                .applyTo(text);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .exclude(!noticed)
                .applyTo(notices);
        notices.setVisible(noticed);
    }
}
