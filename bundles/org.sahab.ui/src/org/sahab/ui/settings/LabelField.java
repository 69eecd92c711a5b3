package org.sahab.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/**
 * The field for an expression over labels. It proposes the labels that there are, underlines from where on an expression makes
 * no sense, and runs from left to right always, as expressions do.
 */
final class LabelField {

    private static final int MOST_PROPOSALS = 500;
    private static final String PARTS = "!&|() \t";

    private final StyledText text;
    private List<String> words = List.of();

    /**
     * A field in a grid.
     *
     * @param changed is told of every change
     */
    LabelField(Composite parent, Runnable changed) {
        text = new StyledText(parent, SWT.SINGLE | SWT.BORDER | SWT.LEFT_TO_RIGHT);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(4, 4, 4, 4);
        AccessibleName.set(text, "selection.labels.name");
        text.addListener(SWT.Modify, event -> changed.run());
        ContentProposalAdapter adapter =
                new ContentProposalAdapter(text, new Content(), this::proposals, stroke(), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        adapter.addContentProposalListener(this::accept);
    }

    private static @Nullable KeyStroke stroke() {
        try {
            return KeyStroke.getInstance("M1+Space");
        } catch (ParseException e) {
            // Then nothing is proposed.
            return null;
        }
    }

    StyledText control() {
        return text;
    }

    /** What can be proposed. */
    void setWords(List<String> labels) {
        words = List.copyOf(labels);
    }

    String expression() {
        return text.getText();
    }

    void setExpression(String expression) {
        if (!expression.equals(text.getText())) {
            text.setText(expression);
        }
    }

    /** Underlines the text from an offset on, or nothing if it is negative. */
    void showMistake(int offset) {
        int length = text.getCharCount();
        text.setStyleRange(null);
        if (offset >= 0 && length > 0) {
            StyleRange range = new StyleRange();
            // Where something is missing at the end, the last character has to stand for it.
            range.start = Math.min(offset, length - 1);
            range.length = length - range.start;
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_ERROR;
            range.underlineColor = JFaceResources.getColorRegistry().get("ERROR_COLOR");
            text.setStyleRange(range);
        }
    }

    // ---- proposals

    private static int start(String contents, int position) {
        int start = position;
        while (start > 0 && PARTS.indexOf(contents.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private IContentProposal[] proposals(String contents, int position) {
        String begun = contents.substring(start(contents, position), position).toLowerCase(Locale.ROOT);
        List<IContentProposal> fitting = new ArrayList<>();
        for (String word : words) {
            if (fitting.size() < MOST_PROPOSALS && word.toLowerCase(Locale.ROOT).contains(begun)) {
                fitting.add(new ContentProposal(word));
            }
        }
        return fitting.toArray(IContentProposal[]::new);
    }

    private void accept(IContentProposal proposal) {
        int end = text.getCaretOffset();
        int start = start(text.getText(), end);
        text.replaceTextRange(start, end - start, proposal.getContent());
        text.setSelection(start + proposal.getContent().length());
    }

    /** The field as the platform's proposals see it. */
    private static final class Content implements IControlContentAdapter {

        private static StyledText text(Control control) {
            return (StyledText) control;
        }

        @Override
        public void setControlContents(Control control, String contents, int cursor) {
            text(control).setText(contents);
            text(control).setSelection(cursor);
        }

        @Override
        public void insertControlContents(Control control, String contents, int cursor) {
            text(control).insert(contents);
        }

        @Override
        public String getControlContents(Control control) {
            return text(control).getText();
        }

        @Override
        public int getCursorPosition(Control control) {
            return text(control).getCaretOffset();
        }

        @Override
        public Rectangle getInsertionBounds(Control control) {
            Point at = text(control).getLocationAtOffset(text(control).getCaretOffset());
            GC gc = new GC(control);
            try {
                return new Rectangle(at.x, at.y, 1, gc.getFontMetrics().getHeight());
            } finally {
                gc.dispose();
            }
        }

        @Override
        public void setCursorPosition(Control control, int index) {
            text(control).setSelection(index);
        }
    }
}
