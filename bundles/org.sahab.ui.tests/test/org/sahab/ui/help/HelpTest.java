package org.sahab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.sahab.model.rule.Category;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.ui.settings.RuleList;

class HelpTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");

    private static String page(String address, Language language) throws IOException {
        return HelpPages.html(address.replaceFirst("^/org.sahab.ui/", ""), language)
                .orElseThrow(() -> new IOException(address));
    }

    @Test
    void theHelpSystemGivesThePages() throws Exception {
        Bundle base = Platform.getBundle("org.eclipse.help.base");
        assumeTrue(base != null, "an Eclipse with help");
        base.start(Bundle.START_TRANSIENT);

        try (InputStream stream = HelpSystem.getHelpContent(HelpAddress.ofRule("LocalFileWrite"), "fr")) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(page(HelpAddress.ofRule("LocalFileWrite"), Language.FRENCH));
        }
    }

    private static IToc toc() {
        return Arrays.stream(HelpSystem.getTocs())
                .filter(toc ->
                        HelpAddress.of(Guide.START).equals(toc.getTopic(null).getHref()))
                .findFirst()
                .orElseThrow();
    }

    private static void collect(ITopic topic, List<String> addresses) {
        addresses.add(topic.getHref());
        Arrays.stream(topic.getSubtopics()).forEach(below -> collect(below, addresses));
    }

    @Test
    void theHelpKnowsTheGuideAndAllRules() {
        List<String> addresses = new ArrayList<>();
        Arrays.stream(toc().getTopics()).forEach(topic -> collect(topic, addresses));

        assertThat(addresses)
                .containsAll(Stream.of(Guide.values())
                        .filter(page -> page != Guide.START)
                        .map(HelpAddress::of)
                        .toList())
                .containsAll(RuleList.builtIn().descriptors().stream()
                        .map(rule -> HelpAddress.ofRule(rule.id()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkLeadsToAPage(Language language) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        List<String> start = new ArrayList<>();
        collect(HelpToc.toc(language), start);
        open.addAll(start);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String address = open.pop();
            if (seen.add(address)) {
                Matcher link = LINK.matcher(page(address, language));
                while (link.find()) {
                    if (!link.group(1).startsWith("http")) {
                        open.add(URI.create(address).resolve(link.group(1)).toString());
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(Guide.values().length + 20);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesAreInTheLanguageAndDirectionThatIsAskedFor(Language language) throws IOException {
        String page = page(HelpAddress.ofRule("LocalFileWrite"), language);

        assertThat(page)
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + (language.rightToLeft() ? "rtl" : "ltr"))
                .contains(HelpHtml.escape(RuleList.builtIn()
                        .rule("LocalFileWrite")
                        .orElseThrow()
                        .text(language)
                        .title()))
                .contains("<pre dir=\"ltr\"")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGuideUsesTheWordsOfTheReports(Language language) throws IOException {
        String page = page(HelpAddress.of(Guide.START), language);

        assertThat(page)
                .contains(Stream.of(Category.values())
                        .map(Labels.in(language)::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyPageOfTheGuideHasATitleAndTheSameShapeInEveryLanguage(Guide page) {
        String english = shape(page.markdown(Language.ENGLISH));
        for (Language language : Language.values()) {
            String markdown = page.markdown(language);
            assertThat(markdown).startsWith("# ");
            assertThat(shape(markdown)).as(language.name()).isEqualTo(english);
        }
    }

    /** Headings, list items, rows of tables, code and links within the help, without words. */
    private static String shape(String markdown) {
        StringBuilder shape = new StringBuilder();
        markdown.lines().forEach(line -> {
            Matcher start = Pattern.compile("^(#+|-|\\d+\\.|\\||```|$)").matcher(line);
            if (start.find()) {
                shape.append(start.group()).append('\n');
            }
        });
        Pattern.compile("\\]\\((\\w+\\.md)\\)")
                .matcher(markdown)
                .results()
                .forEach(link -> shape.append(link.group(1)).append('\n'));
        return shape.toString();
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(HelpPages.html("help/guide/nothing.html", Language.ENGLISH)).isEmpty();
        assertThat(HelpPages.html("help/rules/Nothing.html", Language.ENGLISH)).isEmpty();
        assertThat(HelpPages.html("help/rules/%zz.html", Language.ENGLISH)).isEmpty();
        assertThat(HelpPages.html("META-INF/MANIFEST.MF", Language.ENGLISH)).isEmpty();
        assertThat(new HelpPages().getInputStream("org.sahab.ui", "help/guide/../x.html", Locale.ROOT))
                .isNull();
    }

    @Test
    void markupOfForeignRulesIsShownAndNotObeyed() {
        String html = new HelpHtml(Language.ENGLISH, 1).part("""
            Words <script>alert(1)</script> [x](javascript:alert(1)) [y](../../secret.html) ![z](https://example.org/z.png)
            [w](https://example.org/) [r](LocalFileWrite_fr.md) `<b>`
            """);

        assertThat(html)
                .contains(
                        "&lt;script&gt;",
                        "<a href=\"https://example.org/\" rel=\"noopener noreferrer\" target=\"_blank\">w</a>")
                .contains("<a href=\"../rules/LocalFileWrite.html\">r</a>", "<code dir=\"ltr\">&lt;b&gt;</code>")
                .doesNotContain("<script", "javascript:", "secret.html", "<img");
    }

    @ParameterizedTest
    @EnumSource(HelpContexts.Place.class)
    void f1TellsWhereOneIsAndWhereToReadOn(HelpContexts.Place place) {
        IContext context = HelpSystem.getContext(place.id());

        assertThat(context).isNotNull();
        assertThat(context.getText()).isNotEqualTo("context." + place.word()).isNotBlank();
        assertThat(context.getRelatedTopics())
                .extracting(IHelpResource::getHref)
                .containsExactlyElementsOf(
                        place.pages().stream().map(HelpAddress::of).toList());
    }
}
