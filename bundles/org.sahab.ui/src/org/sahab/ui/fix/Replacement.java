package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.RangeMarker;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;

/**
 * A stretch of a text and what stands there instead.
 *
 * @param offset in UTF-16 code units
 * @param length in UTF-16 code units
 * @param text the new text
 */
record Replacement(int offset, int length, String text) {

    /** What an edit does to a text, in the order of the text; several insertions in one place are in the order they end up in. */
    static List<Replacement> of(TextEdit edit, String text) {
        List<Replacement> all = new ArrayList<>();
        return collect(edit, all) ? all : List.of(whole(edit, text));
    }

    private static boolean collect(TextEdit edit, List<Replacement> all) {
        switch (edit) {
            case ReplaceEdit replace ->
                all.add(new Replacement(replace.getOffset(), replace.getLength(), replace.getText()));
            case InsertEdit insert -> all.add(new Replacement(insert.getOffset(), 0, insert.getText()));
            case DeleteEdit delete -> all.add(new Replacement(delete.getOffset(), delete.getLength(), ""));
            case MultiTextEdit group -> {
                // Its children, below.
            }
            case RangeMarker range -> {
                // Marks a stretch and does nothing to it.
            }
            default -> {
                return false;
            }
        }
        for (TextEdit child : edit.getChildren()) {
            if (!collect(child, all)) {
                return false;
            }
        }
        return true;
    }

    /** Of an edit that moves or copies: the stretch from the first difference to the last. */
    private static Replacement whole(TextEdit edit, String text) {
        Document document = new Document(text);
        try {
            edit.copy().apply(document, TextEdit.NONE);
        } catch (BadLocationException e) {
            throw new IllegalArgumentException("An edit of another text", e);
        }
        return between(text, document.get());
    }

    /** The shortest stretch that turns one text into another. */
    static Replacement between(String from, String to) {
        int shorter = Math.min(from.length(), to.length());
        int start = 0;
        while (start < shorter && from.charAt(start) == to.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && from.charAt(from.length() - 1 - same) == to.charAt(to.length() - 1 - same)) {
            same++;
        }
        return new Replacement(start, from.length() - same - start, to.substring(start, to.length() - same));
    }
}
