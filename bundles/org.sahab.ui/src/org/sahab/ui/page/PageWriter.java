package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.sahab.report.wording.MarkdownText;
import org.sahab.report.wording.MessageText;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/**
 * Writes pages of rules. Pages may come from foreign rules: markup in them is shown, not obeyed; pictures become their
 * description; links lead to the web or to a mailbox, and nowhere else; nothing grows without bounds.
 */
final class PageWriter {

    /** Longest page that is shown, in UTF-16 code units: more than anybody reads, less than a control minds. */
    private static final int LONGEST_TEXT = 200_000;

    private static final int DEEPEST_INDENT = 8;
    private static final int CODE_HANGING = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<PageText.Run> runs = new ArrayList<>();
    private final List<PageText.Line> lines = new ArrayList<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private @Nullable String address;
    private @Nullable MessageText filling;
    private int level;
    private boolean atItemStart;
    private boolean inCode;
    private boolean ownDirection;
    private boolean afterGap = true;

    /** The page so far. */
    PageText page() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        List<PageText.Line> shown = new ArrayList<>(lines);
        if (end == text.length()) {
            shown.add(line());
        }
        long count = text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
        return new PageText(text.substring(0, end), runs, shown.subList(0, (int) count));
    }

    PageWriter title(String title) {
        ownDirection = true;
        with(Style.TITLE, () -> write(title));
        endLine();
        ownDirection = false;
        return this;
    }

    /** Something said in passing, on a line of its own. */
    PageWriter faint(String said) {
        with(Style.FAINT, () -> write(said));
        endLine();
        return this;
    }

    /** What a message says, with space around it. */
    PageWriter message(MessageText message) {
        gap();
        ownDirection = true;
        filling = message;
        blocks(message.tree());
        filling = null;
        gap();
        ownDirection = false;
        return this;
    }

    PageWriter heading(String heading) {
        gap();
        with(Style.HEADING, () -> write(heading));
        endLine();
        return this;
    }

    /** A reference as an item of a list; plain text if it leads nowhere that a page may lead to. */
    PageWriter link(String shown, String url) {
        item("• ", () -> linked(url, () -> write(shown)));
        return this;
    }

    /** An item of a list that leads to something the owner of the page knows under this address. */
    PageWriter reference(String shown, String inner) {
        return reference(shown, inner, "");
    }

    /** The same, with something to say of it. */
    PageWriter reference(String shown, String inner, String said) {
        item("• ", () -> {
            address = inner;
            with(Style.CODE, () -> write(shown));
            address = null;
            if (!said.isEmpty()) {
                write(": " + said);
            }
        });
        return this;
    }

    /** A line of words that lead to something the owner of the page knows under this address. */
    PageWriter lead(String words, String inner) {
        address = inner;
        write(words);
        address = null;
        endLine();
        return this;
    }

    /** A line of words and what they are about, in code. */
    PageWriter codes(String words, List<String> codes) {
        write(words);
        for (String code : codes) {
            write(" ");
            with(Style.CODE, () -> write(code));
        }
        endLine();
        return this;
    }

    /** A sentence on a line of its own. */
    PageWriter sentence(String sentence) {
        write(sentence);
        endLine();
        return this;
    }

    /** An item of a list behind a mark of its own, and what stands one step further in below it. */
    PageWriter item(String mark, MessageText said, Runnable below) {
        item(mark + " ", () -> {
            filling = said;
            inlines(said.tree());
            filling = null;
            endLine();
            below.run();
        });
        return this;
    }

    /** A block of code, without a name. */
    PageWriter code(String block) {
        gap();
        code(block, "");
        return this;
    }

    /** An empty line, where there is none yet. */
    PageWriter space() {
        gap();
        return this;
    }

    /** A page in CommonMark. */
    PageWriter markdown(String page) {
        gap();
        ownDirection = true;
        blocks(MarkdownText.parse(page));
        ownDirection = false;
        return this;
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> {
                gap();
                with(Style.HEADING, () -> inlines(heading));
                endLine();
            }
            case Paragraph paragraph -> {
                inlines(paragraph);
                endLine();
                if (!(paragraph.getParent() instanceof ListItem)) {
                    gap();
                }
            }
            case FencedCodeBlock code -> code(code.getLiteral(), fileName(code.getInfo()));
            case IndentedCodeBlock code -> code(code.getLiteral(), "");
            case HtmlBlock html -> code(html.getLiteral(), "");
            case BulletList list -> {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    Node content = item;
                    item("• ", () -> blocks(content));
                }
                gapAfterList(list);
            }
            case OrderedList list -> {
                Integer first = list.getMarkerStartNumber();
                int number = first == null ? 1 : first;
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    Node content = item;
                    item(number++ + ". ", () -> blocks(content));
                }
                gapAfterList(list);
            }
            case BlockQuote quote -> {
                level++;
                with(Style.ITALIC, () -> blocks(quote));
                level--;
                gap();
            }
            case ThematicBreak rule -> gap();
            case TableBlock table -> table(table);
            default -> blocks(node);
        }
    }

    /** The name of the file that an example stands for follows its language. */
    private static String fileName(@Nullable String info) {
        String said = info == null ? "" : Visible.line(info);
        int blank = said.indexOf(' ');
        return blank < 0 ? "" : said.substring(blank + 1);
    }

    private void gapAfterList(Node list) {
        if (!(list.getParent() instanceof ListItem)) {
            gap();
        }
    }

    /** The mark stands where the text around stands, the content one step in. */
    private void item(String mark, Runnable content) {
        level++;
        atItemStart = true;
        write(mark);
        content.run();
        if (!atLineStart()) {
            endLine();
        }
        level--;
    }

    private void code(String block, String file) {
        String literal = filledCode(block);
        if (!atLineStart()) {
            endLine();
        }
        if (!file.isEmpty()) {
            with(Style.FAINT, () -> with(Style.CODE, () -> write(file)));
            endLine();
        }
        String code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        inCode = true;
        for (String line : code.split("\n", -1)) {
            with(Style.CODE, () -> write(line.replace("\t", "    ")));
            endLine();
        }
        inCode = false;
        gap();
    }

    /**
     * A table as its rows: the first cell stands out, and each further one follows behind the head of its column. Columns side by
     * side would need more room than a pane beside the code has.
     */
    private void table(TableBlock table) {
        List<String> heads = new ArrayList<>();
        for (TableRow row : rows(table)) {
            List<TableCell> cells = cells(row);
            if (!cells.isEmpty() && cells.get(0).isHeader()) {
                cells.forEach(cell -> heads.add(plain(cell)));
                continue;
            }
            item("• ", () -> {
                for (int i = 0; i < cells.size(); i++) {
                    TableCell cell = cells.get(i);
                    String head = i < heads.size() ? heads.get(i) : "";
                    if (i == 0) {
                        with(Style.BOLD, () -> inlines(cell));
                    } else {
                        endLine();
                        if (!head.isEmpty()) {
                            with(Style.FAINT, () -> write(head + ": "));
                        }
                        inlines(cell);
                    }
                }
            });
        }
        gap();
    }

    private static List<TableRow> rows(Node parent) {
        List<TableRow> rows = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow row) {
                rows.add(row);
            } else {
                rows.addAll(rows(node));
            }
        }
        return rows;
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static String plain(Node node) {
        PageWriter writer = new PageWriter();
        writer.inlines(node);
        return writer.text.toString();
    }

    private void inlines(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> writeFilled(words.getLiteral());
                case Code code -> with(Style.CODE, () -> write(filledCode(code.getLiteral())));
                case HtmlInline html -> with(Style.CODE, () -> write(filledCode(html.getLiteral())));
                case SoftLineBreak wrapped -> write(" ");
                case HardLineBreak ended -> endLine();
                case StrongEmphasis strong -> with(Style.BOLD, () -> inlines(strong));
                case Emphasis emphasis -> with(Style.ITALIC, () -> inlines(emphasis));
                case Link link -> linked(link.getDestination(), () -> inlines(link));
                default -> inlines(node);
            }
        }
    }

    /** Words of the page, with the values of a message where there are some. */
    private void writeFilled(String words) {
        MessageText message = filling;
        if (message == null) {
            write(words);
            return;
        }
        for (Piece piece : message.filled(words)) {
            if (piece.kind() == Piece.Kind.CODE) {
                with(Style.CODE, () -> write(piece.text()));
            } else {
                write(piece.kind() == Piece.Kind.VALUE ? Isolates.words(piece.text()) : piece.text());
            }
        }
    }

    private String filledCode(String code) {
        return filling == null ? code : filling.code(code);
    }

    private void linked(String url, Runnable content) {
        // An address that a value is a part of leads where the application under assessment wants it to lead.
        if (address != null
                || !MarkdownText.isWebAddress(url)
                || !filledCode(url).equals(url)) {
            content.run();
            return;
        }
        address = url;
        content.run();
        address = null;
    }

    private void with(Style style, Runnable content) {
        boolean added = styles.add(style);
        content.run();
        if (added) {
            styles.remove(style);
        }
    }

    private void write(String words) {
        String shown = words.replace('\n', ' ');
        int room = LONGEST_TEXT - text.length();
        if (shown.isEmpty() || room <= 1) {
            return;
        }
        shown = Visible.cut(shown, room);
        if (!styles.isEmpty() || address != null) {
            runs.add(new PageText.Run(text.length(), shown.length(), styles, address));
        }
        text.append(shown);
        afterGap = false;
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private PageText.Line line() {
        int step = Math.min(level, DEEPEST_INDENT);
        return new PageText.Line(
                atItemStart ? Math.max(0, step - 1) : step, inCode ? step + CODE_HANGING : step, inCode, ownDirection);
    }

    private void endLine() {
        lines.add(line());
        text.append('\n');
        atItemStart = false;
    }

    /** An empty line, where there is none yet. */
    private void gap() {
        if (!atLineStart()) {
            endLine();
        }
        if (!afterGap) {
            endLine();
            afterGap = true;
        }
    }
}
