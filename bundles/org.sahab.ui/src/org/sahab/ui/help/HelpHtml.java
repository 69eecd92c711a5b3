package org.sahab.ui.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sahab.model.text.Language;
import org.sahab.report.wording.MarkdownText;
import org.sahab.report.wording.Visible;

/**
 * Pages of the help as HTML without script. They may come from foreign rules: markup in them is shown, not obeyed, pictures
 * become their description, and links lead to the web, to a page of the guide or to a rule, and nowhere else.
 */
final class HelpHtml {

    private static final String FRAME = """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """;

    /** Colours are those of the system, light or dark. */
    private static final String STYLE = """

        :root { color-scheme: light dark; }
        body { font: 1em/1.5 system-ui, sans-serif; max-width: 46em; margin: 1.5em auto; padding: 0 1.5em; background: Canvas; color: CanvasText; }
        h1, h2, h3 { line-height: 1.25; }
        h1 { font-size: 1.6em; }
        h2 { font-size: 1.2em; margin-top: 1.6em; }
        a { color: LinkText; }
        pre { border: 1px solid GrayText; border-radius: 4px; padding: .6em .8em; overflow: auto; text-align: left; }
        pre, code { font-family: ui-monospace, monospace; font-size: .92em; }
        code { unicode-bidi: isolate; }
        table { border-collapse: collapse; margin: 1em 0; }
        th, td { border: 1px solid GrayText; padding: .3em .6em; text-align: start; vertical-align: top; }
        dl { display: grid; grid-template-columns: max-content auto; gap: .2em 1em; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        """;

    private final Language language;
    private final HtmlRenderer renderer;

    /**
     * For pages in a language.
     *
     * @param depth how many folders below {@code help} the pages lie
     */
    HelpHtml(Language language, int depth) {
        this.language = language;
        renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                        attributes.put("dir", "ltr");
                        attributes.remove("class");
                        if (tag.equals("pre")) {
                            // What scrolls must be reached by keyboard.
                            attributes.put("tabindex", "0");
                        }
                    } else if (node instanceof StrongEmphasis || node instanceof Emphasis) {
                        // Names of menus are in the language of the platform.
                        attributes.put("dir", "auto");
                    }
                })
                .nodeRendererFactory(context -> new Restrained(context, depth))
                .build();
    }

    /** A part of a page. */
    String part(String markdown) {
        return renderer.render(MarkdownText.parse(markdown));
    }

    /** A whole page around a body that is HTML already. */
    String page(String title, String body) {
        String direction = language.rightToLeft() ? "rtl" : "ltr";
        return String.format(Locale.ROOT, FRAME, language.code(), direction, escape(title), STYLE, body);
    }

    /** A text as content of an element or of a quoted attribute, every character visible. */
    static String escape(String text) {
        return Visible.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Renders what must not be rendered as it comes. */
    private record Restrained(HtmlNodeRendererContext context, int depth) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Link link) {
                link(link);
            } else {
                children(node);
            }
        }

        private void link(Link link) {
            Map<String, String> attributes = attributes(link.getDestination());
            if (attributes.isEmpty()) {
                children(link);
                return;
            }
            context.getWriter().tag("a", attributes);
            children(link);
            context.getWriter().tag("/a");
        }

        /** In a fixed order, so that the same page gives the same bytes. */
        private Map<String, String> attributes(String address) {
            Map<String, String> attributes = new LinkedHashMap<>();
            if (MarkdownText.isWebAddress(address)) {
                attributes.put("href", address);
                attributes.put("rel", "noopener noreferrer");
                attributes.put("target", "_blank");
                return attributes;
            }
            String page = address.replaceFirst("(_[a-z]{2})?\\.md$", "");
            if (page.equals(address)) {
                return attributes;
            }
            String target = page.equals("rules")
                    ? HelpAddress.ofRules()
                    : Guide.of(page).map(HelpAddress::of).orElseGet(() -> HelpAddress.ofRule(page));
            attributes.put("href", HelpAddress.relative(target, depth));
            return attributes;
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
