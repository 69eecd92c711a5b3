package org.sahab.ui.help;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.help.IHelpContentProducer;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.WorkbenchLanguage;

/** Renders the guide and the pages of the rules, of Sahab and of the user's folders, when the help asks for them. */
public final class HelpPages implements IHelpContentProducer {

    /** Made by the help. */
    public HelpPages() {}

    @Override
    public @Nullable InputStream getInputStream(String plugin, String address, Locale locale) {
        int end = address.indexOf('?');
        return html(end < 0 ? address : address.substring(0, end), WorkbenchLanguage.of(locale.toString()))
                .map(page -> new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** The page at a path below the plug-in, if there is one. */
    static Optional<String> html(String path, Language language) {
        if (path.equals(HelpAddress.RULES)) {
            return Optional.of(rules(language));
        }
        String rule = HelpAddress.ruleOf(path);
        if (!rule.isEmpty()) {
            return RuleList.ofWorkspace().rule(rule).map(found -> rule(found, language));
        }
        return Guide.of(HelpAddress.guideOf(path)).map(page -> guide(page, language));
    }

    private static String guide(Guide page, Language language) {
        HelpHtml html = new HelpHtml(language, 1);
        return html.page(page.title(language), html.part(page.markdown(language)));
    }

    private static String rules(Language language) {
        Labels labels = Labels.in(language);
        Texts texts = Texts.in(language);
        StringBuilder body = new StringBuilder("<h1>" + HelpHtml.escape(texts.text("rules")) + "</h1>\n");
        body.append("<p>").append(HelpHtml.escape(texts.text("rules.lead"))).append("</p>\n");
        byDimension(RuleList.ofWorkspace().descriptors(), language).forEach((dimension, rules) -> {
            body.append("<h2>").append(HelpHtml.escape(labels.name(dimension))).append("</h2>\n<ul>\n");
            for (RuleDescriptor rule : rules) {
                body.append("<li><a href=\"")
                        .append(HelpHtml.escape(HelpAddress.relative(HelpAddress.ofRule(rule.id()), 0)))
                        .append("\">")
                        .append(HelpHtml.escape(title(rule, language)))
                        .append("</a> <code dir=\"ltr\">")
                        .append(HelpHtml.escape(rule.id()))
                        .append("</code></li>\n");
            }
            body.append("</ul>\n");
        });
        return new HelpHtml(language, 0).page(texts.text("rules"), body.toString());
    }

    /** Rules by dimension, each by title. */
    static Map<Dimension, List<RuleDescriptor>> byDimension(List<RuleDescriptor> rules, Language language) {
        Map<Dimension, List<RuleDescriptor>> groups = new TreeMap<>();
        rules.stream()
                .sorted(Comparator.comparing((RuleDescriptor rule) -> title(rule, language))
                        .thenComparing(RuleDescriptor::id))
                .forEach(rule -> groups.computeIfAbsent(rule.dimension(), any -> new ArrayList<>())
                        .add(rule));
        return groups;
    }

    /** The title of a rule, its id where it has none. */
    static String title(RuleDescriptor rule, Language language) {
        String title = Visible.line(rule.text(language).title());
        return title.isEmpty() ? Visible.line(rule.id()) : title;
    }

    private static String rule(RuleDescriptor rule, Language language) {
        Labels labels = Labels.in(language);
        Texts texts = Texts.in(language);
        HelpHtml html = new HelpHtml(language, 1);
        StringBuilder body = new StringBuilder("<h1>" + HelpHtml.escape(title(rule, language)) + "</h1>\n<dl>\n");
        fact(body, texts.text("rule.dimension"), labels.name(rule.dimension()));
        fact(
                body,
                texts.text("rule.category"),
                rule.positive() ? labels.text("category.strength") : labels.name(rule.category()));
        fact(body, texts.text("rule.effort"), texts.number(rule.effort()));
        fact(body, texts.text("rule.evidence"), labels.text("evidence." + Keys.of(rule.evidence())));
        body.append("<dt>")
                .append(HelpHtml.escape(texts.text("rule.id")))
                .append("</dt><dd><code dir=\"ltr\">")
                .append(HelpHtml.escape(rule.id()))
                .append("</code></dd>\n</dl>\n");
        String page = Wording.page(rule, language);
        body.append(html.part(page));
        List<Link> further =
                rule.links().stream().filter(link -> !page.contains(link.url())).toList();
        if (!further.isEmpty()) {
            body.append("<h2>")
                    .append(HelpHtml.escape(texts.text("rule.links")))
                    .append("</h2>\n");
            StringBuilder list = new StringBuilder();
            further.forEach(link -> list.append("- [")
                    .append(Visible.line(link.title()).replaceAll("[\\[\\]\\\\]", ""))
                    .append("](<")
                    .append(Visible.line(link.url()).replaceAll("[<>]", ""))
                    .append(">)\n"));
            body.append(html.part(list.toString()));
        }
        body.append("<p><a href=\"")
                .append(HelpAddress.relative(HelpAddress.ofRules(), 1))
                .append("\">")
                .append(HelpHtml.escape(texts.text("rules")))
                .append("</a></p>\n");
        return html.page(title(rule, language), body.toString());
    }

    private static void fact(StringBuilder body, String name, String value) {
        body.append("<dt>")
                .append(HelpHtml.escape(name))
                .append("</dt><dd>")
                .append(HelpHtml.escape(value))
                .append("</dd>\n");
    }
}
