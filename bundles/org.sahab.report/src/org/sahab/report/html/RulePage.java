package org.sahab.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sahab.report.wording.MarkdownText;

/**
 * Rule pages as HTML. Pages may come from foreign rules: markup in them is shown, not obeyed; pictures become their
 * description; links lead to the web, to a mailbox, or to another rule of the same report, and nowhere else.
 */
final class RulePage {

    /** Headings of pages start at the second level; in the report they stand below a rule's own heading. */
    private static final int HEADING_SHIFT = 1;

    private static final int DEEPEST_HEADING = 6;

    private final HtmlRenderer renderer;

    /** For a report that holds these rules. */
    RulePage(Set<String> rules) {
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
                    }
                })
                .nodeRendererFactory(context -> new Restrained(context, rules))
                .build();
    }

    /** A page as HTML. */
    String html(String page) {
        return renderer.render(MarkdownText.parse(page));
    }

    /** Renders what must not be rendered as it comes. */
    private record Restrained(HtmlNodeRendererContext context, Set<String> rules) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Heading heading -> {
                    String tag = "h" + Math.min(DEEPEST_HEADING, heading.getLevel() + HEADING_SHIFT);
                    context.getWriter().line();
                    context.getWriter().tag(tag);
                    children(heading);
                    context.getWriter().tag("/" + tag);
                    context.getWriter().line();
                }
                case Link link -> link(link);
                default -> children(node);
            }
        }

        private void link(Link link) {
            String address = link.getDestination();
            if (MarkdownText.isWebAddress(address)) {
                context.getWriter().tag("a", webLink(address));
                children(link);
                context.getWriter().tag("/a");
                return;
            }
            String rule = address.replaceFirst("(_[a-z]{2})?\\.md$", "");
            if (!rule.equals(address) && rules.contains(rule)) {
                context.getWriter().tag("a", Map.of("href", Fragments.rule(rule)));
                children(link);
                context.getWriter().tag("/a");
            } else {
                children(link);
            }
        }

        /** In a fixed order, so that the same page gives the same bytes. */
        private static Map<String, String> webLink(String address) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", address);
            attributes.put("rel", "noopener noreferrer");
            attributes.put("target", "_blank");
            return attributes;
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
