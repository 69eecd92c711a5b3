package org.sahab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
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
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A page in CommonMark as plain text for a terminal: lines wrapped, headings underlined, code indented. */
final class PageText {

    /** What a page of somebody else's rule could drive the terminal with. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\r]]");

    private static final String CODE_INDENT = "    ";

    private final int width;
    private final StringBuilder page = new StringBuilder();

    PageText(int width) {
        this.width = width;
    }

    /** The page as text, with a line end at its end unless it is empty. */
    String render(String markdown) {
        page.setLength(0);
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        blocks(parser.parse(CONTROL.matcher(markdown).replaceAll("?")), "", "");
        return page.toString();
    }

    /** Blocks below each other; the first line starts with one indent, the others with another. */
    private void blocks(Node parent, String first, String rest) {
        String indent = first;
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            block(block, indent, rest);
            indent = rest;
        }
    }

    private void block(Node block, String first, String rest) {
        switch (block) {
            case Heading heading -> heading(heading, rest);
            case Paragraph paragraph -> paragraph(paragraph, first, rest);
            case FencedCodeBlock code -> code(code.getLiteral(), rest);
            case IndentedCodeBlock code -> code(code.getLiteral(), rest);
            case BlockQuote quote -> blocks(quote, first + "> ", rest + "> ");
            case ListItem item -> blocks(item, first, rest);
            case TableBlock table -> table(table, rest);
            case ThematicBreak line -> gap().append(rest).append("―".repeat(8)).append('\n');
            case HtmlBlock html -> code(html.getLiteral(), rest);
            default -> list(block, rest);
        }
    }

    private StringBuilder gap() {
        return page.isEmpty() ? page : page.append('\n');
    }

    private void heading(Heading heading, String indent) {
        String text = inline(heading);
        gap().append(indent).append(text).append('\n');
        page.append(indent)
                .append((heading.getLevel() < 3 ? "═" : "─").repeat(text.codePointCount(0, text.length())))
                .append('\n');
    }

    private void paragraph(Paragraph paragraph, String first, String rest) {
        boolean inTightList = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
        if (!inTightList) {
            gap();
        }
        wrap(inline(paragraph), first, rest);
    }

    private void code(String literal, String indent) {
        gap();
        literal.stripTrailing()
                .lines()
                .forEach(line -> page.append((indent + CODE_INDENT + line).stripTrailing())
                        .append('\n'));
    }

    private void list(Node list, String indent) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        gap();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof OrderedList ? number++ + ". " : "• ";
            blocks(item, indent + marker, indent + " ".repeat(marker.length()));
        }
    }

    private void table(TableBlock block, String indent) {
        List<String[]> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    cells.add(inline(cell).replace('\n', ' '));
                }
                rows.add(cells.toArray(String[]::new));
            }
        }
        TextTable table = new TextTable(rows.getFirst());
        rows.stream().skip(1).forEach(table::add);
        gap();
        table.toString()
                .lines()
                .forEach(line -> page.append(indent).append(line).append('\n'));
    }

    private static String inline(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case HtmlInline html -> text.append(html.getLiteral());
                case SoftLineBreak lineBreak -> text.append(' ');
                case HardLineBreak lineBreak -> text.append('\n');
                case Link link -> text.append(link(link));
                default -> text.append(inline(node));
            }
        }
        return text.toString();
    }

    private static String link(Link link) {
        String words = inline(link);
        String address = link.getDestination();
        return words.equals(address) || words.isEmpty() ? address : words + " (" + address + ")";
    }

    /** Breaks lines at blanks; a word that is longer than a line stays whole, so that an address can be copied. */
    private void wrap(String text, String first, String rest) {
        String indent = first;
        for (String part : text.split("\n")) {
            StringBuilder line = new StringBuilder(indent);
            boolean empty = true;
            for (String word : part.strip().split(" +")) {
                if (!empty && line.length() + 1 + word.length() > width) {
                    page.append(line).append('\n');
                    line = new StringBuilder(rest);
                    empty = true;
                }
                line.append(empty ? "" : " ").append(word);
                empty = false;
            }
            page.append(line).append('\n');
            indent = rest;
        }
    }
}
