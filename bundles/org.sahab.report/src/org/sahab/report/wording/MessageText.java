package org.sahab.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A message in CommonMark. Values stand in it as marks until it has been read and are put in afterwards, so that nothing that an
 * application says of itself is taken for markup.
 */
public final class MessageText {

    private static final char START = '\uE000';
    private static final char END = '\uE001';
    private static final char NEITHER = '\uFFFD';

    private final String marked;
    private final List<Piece> values;

    /**
     * A message.
     *
     * @param marked the text with a {@link #mark} where each value stands
     * @param values the values by number
     */
    MessageText(String marked, List<Piece> values) {
        this.marked = marked;
        this.values = List.copyOf(values);
    }

    /** The characters of a text that could be taken for marks are made harmless. */
    static String harmless(String text) {
        return text.replace(START, NEITHER).replace(END, NEITHER);
    }

    /** What stands for a value. Nothing in it means anything to CommonMark. */
    static String mark(int value) {
        return START + Integer.toString(value) + END;
    }

    /** The text as a tree; what is written in it goes through {@link #filled} or {@link #code}. */
    public Node tree() {
        return MarkdownText.parse(marked);
    }

    /** The text with marks, the same for messages that differ in nothing but values. */
    String marked() {
        return marked;
    }

    /** Words of the tree with the values put in. */
    public List<Piece> filled(String words) {
        List<Piece> pieces = new ArrayList<>();
        each(words, text -> pieces.add(new Piece(Piece.Kind.WORDS, text)), pieces::add);
        return pieces;
    }

    /** Code of the tree with the values put in. */
    public String code(String code) {
        StringBuilder filled = new StringBuilder();
        each(code, filled::append, value -> filled.append(value.text()));
        return filled.toString();
    }

    private void each(String text, Consumer<String> words, Consumer<Piece> value) {
        int from = 0;
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, from)) {
            int end = text.indexOf(END, start);
            if (end < 0) {
                break;
            }
            if (start > from) {
                words.accept(text.substring(from, start));
            }
            value.accept(values.get(Integer.parseInt(text.substring(start + 1, end))));
            from = end + 1;
        }
        if (from < text.length()) {
            words.accept(text.substring(from));
        }
    }

    // ---- in pieces

    /**
     * A stretch of a text with marks.
     *
     * @param code whether it is code
     */
    record Part(boolean code, String text) {}

    /** The stretches of the text from its start to its end; blocks are apart by a line feed. */
    List<Part> parts() {
        Flat flat = new Flat();
        flat.blocks(tree());
        flat.flush();
        return List.copyOf(flat.parts);
    }

    /** The pieces that stretches become with these values. */
    List<Piece> pieces(List<Part> parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            if (part.code()) {
                pieces.add(new Piece(Piece.Kind.CODE, code(part.text())));
            } else {
                pieces.addAll(filled(part.text()));
            }
        }
        return List.copyOf(pieces);
    }

    /** Takes a tree for a text without markup. */
    private static final class Flat {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        private void flush() {
            if (!words.isEmpty()) {
                parts.add(new Part(false, words.toString()));
                words.setLength(0);
            }
        }

        private void code(String literal) {
            if (!literal.isBlank()) {
                flush();
                parts.add(new Part(true, literal.strip()));
            }
        }

        private void apart() {
            if (!words.isEmpty() || !parts.isEmpty()) {
                words.append('\n');
            }
        }

        private void blocks(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node.getPrevious() != null) {
                    apart();
                }
                switch (node) {
                    case FencedCodeBlock code -> code(code.getLiteral());
                    case IndentedCodeBlock code -> code(code.getLiteral());
                    case HtmlBlock html -> words.append(html.getLiteral());
                    case BulletList list -> items(list, 0);
                    case OrderedList list -> {
                        Integer first = list.getMarkerStartNumber();
                        items(list, first == null ? 1 : first);
                    }
                    default -> {
                        if (node.getFirstChild() instanceof Block) {
                            blocks(node);
                        } else {
                            inlines(node);
                        }
                    }
                }
            }
        }

        /** Items with numbers from this one on, or with none if it is 0. */
        private void items(Node list, int first) {
            int number = first;
            for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
                if (item.getPrevious() != null) {
                    apart();
                }
                words.append(first == 0 ? "• " : number++ + ". ");
                blocks(item);
            }
        }

        private void inlines(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Text text -> words.append(text.getLiteral());
                    case Code code -> code(code.getLiteral());
                    case HtmlInline html -> words.append(html.getLiteral());
                    case SoftLineBreak wrapped -> words.append('\n');
                    case HardLineBreak ended -> words.append('\n');
                    default -> inlines(node);
                }
            }
            if (parent instanceof TableCell && parent.getNext() != null) {
                words.append(' ');
            }
        }
    }
}
