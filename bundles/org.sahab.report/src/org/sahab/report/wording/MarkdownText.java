package org.sahab.report.wording;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads the CommonMark of rule pages, with tables, within bounds; pages may come from foreign rules. */
public final class MarkdownText {

    /** Longest page that is read, in UTF-16 code units. */
    private static final int LONGEST_PAGE = 100_000;

    private static final int DEEPEST_BLOCKS = 40;
    private static final int DEEPEST_INLINES = 40;

    private MarkdownText() {}

    /** The tree of a page. */
    public static Node parse(String page) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .build()
                .parse(Visible.of(Visible.cut(page, LONGEST_PAGE)));
    }

    /** A page as plain text. */
    public static String plain(String page) {
        return plain(parse(page));
    }

    /** The first paragraph of a page as plain text on one line; empty if there is none. */
    public static String firstParagraph(String page) {
        for (Node node = parse(page).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                return Visible.line(plain(node));
            }
        }
        return "";
    }

    private static String plain(Node node) {
        return TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(node);
    }

    /** Whether an address is one that a report may link to: on the web, or of a mailbox. */
    public static boolean isWebAddress(String address) {
        String scheme = address.toLowerCase(Locale.ROOT);
        return (scheme.startsWith("https://") || scheme.startsWith("http://") || scheme.startsWith("mailto:"))
                && address.chars().noneMatch(c -> c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0);
    }
}
