package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page in a control with the fonts and colours that the user has chosen for dialogs, editors and links, and with
 * shades of the control's own two colours, so that it fits every theme.
 */
final class Paint {

    private static final double FAINT_SHARE = 0.65;
    private static final double CODE_BACKGROUND_SHARE = 0.05;
    private static final float TITLE_SIZE = 1.3f;
    private static final float HEADING_SIZE = 1.1f;
    private static final int STEP_CHARACTERS = 2;

    private final StyledText control;
    private final LocalResourceManager resources;

    private PageText page = PageText.EMPTY;
    private StyleRange[] ranges = new StyleRange[0];
    private int step;
    private Color codeBackground;

    /** For a control, whose end is the end of the fonts that are made here. */
    Paint(StyledText control) {
        this.control = control;
        resources = new LocalResourceManager(JFaceResources.getResources(control.getDisplay()), control);
        codeBackground = control.getBackground();
        // A line is looked at when it is seen: to lay out a page of a hundred paragraphs takes longer than a user likes
        // to wait.
        control.addLineStyleListener(this::style);
        control.addLineBackgroundListener(this::background);
    }

    /** Gives the text of the control, which is the page's, its looks. */
    void apply(PageText shown) {
        page = shown;
        List<StyleRange> made = new ArrayList<>();
        for (PageText.Run run : page.runs()) {
            made.add(range(run));
        }
        ranges = made.toArray(StyleRange[]::new);
        codeBackground = blend(CODE_BACKGROUND_SHARE);
        step = step();
        control.redrawRange(0, control.getCharCount(), true);
    }

    /** How the text at an offset looks, null if it is plain. */
    @Nullable
    StyleRange rangeAt(int offset) {
        int at = firstEndingAfter(offset);
        return at < ranges.length && ranges[at].start <= offset ? ranges[at] : null;
    }

    /** Runs are in order and do not overlap. */
    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = ranges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges[middle].start + ranges[middle].length > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void style(LineStyleEvent event) {
        int end = event.lineOffset + event.lineText.length();
        List<StyleRange> within = new ArrayList<>();
        for (int i = firstEndingAfter(event.lineOffset); i < ranges.length && ranges[i].start < end; i++) {
            within.add(ranges[i]);
        }
        event.styles = within.toArray(StyleRange[]::new);
        PageText.Line line = lineAt(event.lineOffset);
        if (line != null) {
            event.indent = line.indent() * step;
            event.wrapIndent = line.hanging() * step;
            event.alignment = alignment(line);
        }
    }

    /** The control is mirrored as a whole: its right is the left of the screen, where code begins. */
    int alignment(PageText.Line line) {
        return line.code() && control.getOrientation() == SWT.RIGHT_TO_LEFT ? SWT.RIGHT : SWT.LEFT;
    }

    private void background(LineBackgroundEvent event) {
        PageText.Line line = lineAt(event.lineOffset);
        if (line != null && line.code()) {
            event.lineBackground = codeBackground;
        }
    }

    /** The line that starts at an offset. The control may ask about a text that it is just given. */
    private PageText.@Nullable Line lineAt(int offset) {
        int line = control.getLineAtOffset(offset);
        return line < page.lines().size() ? page.lines().get(line) : null;
    }

    private int step() {
        GC gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            return (int) Math.ceil(STEP_CHARACTERS * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    private StyleRange range(PageText.Run run) {
        Set<Style> styles = run.styles();
        StyleRange range = new StyleRange();
        range.start = run.start();
        range.length = run.length();
        if (styles.contains(Style.BOLD)) {
            range.fontStyle |= SWT.BOLD;
        }
        if (styles.contains(Style.ITALIC)) {
            range.fontStyle |= SWT.ITALIC;
        }
        if (styles.contains(Style.CODE)) {
            range.font = codeFont(range.fontStyle);
        }
        if (styles.contains(Style.TITLE)) {
            range.font = dialogFont(TITLE_SIZE);
        }
        if (styles.contains(Style.HEADING)) {
            range.font = styles.contains(Style.CODE) ? codeFont(SWT.BOLD) : dialogFont(HEADING_SIZE);
        }
        if (styles.contains(Style.FAINT)) {
            range.foreground = blend(FAINT_SHARE);
        }
        if (run.address() != null) {
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_LINK;
            range.foreground = JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR);
        }
        return range;
    }

    private Font codeFont(int style) {
        FontDescriptor font =
                FontDescriptor.createFrom(JFaceResources.getTextFontDescriptor().getFontData());
        // As large as the words around it, whatever size the editor has.
        font = font.setHeight(control.getFont().getFontData()[0].getHeight());
        return resources.create(font.setStyle(style));
    }

    private Font dialogFont(float size) {
        FontData[] data = control.getFont().getFontData();
        int height = Math.round(data[0].getHeight() * size);
        return resources.create(
                FontDescriptor.createFrom(data).setHeight(height).setStyle(SWT.BOLD));
    }

    /** A shade with this share of the foreground over the background. */
    private Color blend(double share) {
        RGB front = control.getForeground().getRGB();
        RGB back = control.getBackground().getRGB();
        return new Color(
                blend(front.red, back.red, share),
                blend(front.green, back.green, share),
                blend(front.blue, back.blue, share));
    }

    private static int blend(int front, int back, double share) {
        return (int) Math.round(front * share + back * (1 - share));
    }
}
