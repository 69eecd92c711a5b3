package org.sahab.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.finding.Finding;
import org.sahab.model.text.Language;
import org.sahab.report.SampleAssessment;
import org.sahab.report.wording.Labels;

class HtmlReportTest {

    private static final Assessment SAMPLE = SampleAssessment.of(400, 11);
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][\\w-]*)((?:\\s+[\\w:-]+(?:=\"[^\"<>]*\")?)*)\\s*(/?)>");
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");

    private static String page(Assessment assessment, Language language) {
        StringWriter writer = new StringWriter();
        try {
            new HtmlReport().write(assessment, language, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        from += start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String style(String page) {
        return between(page, "<style>", "</style>");
    }

    private static String script(String page) {
        return between(page, "<script>", "</script>");
    }

    private static String data(String page) {
        return between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
    }

    /** The page without its style, script and data: what is markup. */
    private static String markup(String page) {
        return page.replace(style(page), "").replace(script(page), "").replace(data(page), "");
    }

    private static JsonObject tree(String page) {
        return JsonParser.parseString(data(page)).getAsJsonObject();
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesItsLanguageAndItsDirection(Language language) {
        String direction = language == Language.ARABIC ? "rtl" : "ltr";
        assertThat(page(SAMPLE, language))
                .startsWith("<!doctype html>\n<html lang=\"" + language.code() + "\" dir=\"" + direction + "\">");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyElementIsClosedInItsOrder(Language language) {
        for (Assessment assessment : List.of(SAMPLE, SampleAssessment.hostile())) {
            Deque<String> open = new ArrayDeque<>();
            String markup = markup(page(assessment, language)).replace("<!doctype html>", "");
            int last = 0;
            Matcher tag = TAG.matcher(markup);
            while (tag.find()) {
                assertThat(markup.substring(last, tag.start())).doesNotContain("<");
                last = tag.end();
                if (!tag.group(1).isEmpty()) {
                    assertThat(open.pop()).isEqualTo(tag.group(2));
                } else if (tag.group(4).isEmpty() && !VOID.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            }
            assertThat(markup.substring(last)).doesNotContain("<");
            assertThat(open).isEmpty();
        }
    }

    @Test
    void whichRulesWereChosenIsSaid() {
        RuleSelection selection = new RuleSelection("a && <b>", true);
        String page = markup(page(SampleAssessment.withSelection(SAMPLE, selection), Language.ENGLISH));
        assertThat(page).contains("<code dir=\"ltr\">a &amp;&amp; &lt;b&gt;</code>", "read as Konveyor’s engine does");
        assertThat(markup(page(SAMPLE, Language.ENGLISH))).doesNotContain("Rules applied");
    }

    @Test
    void thePolicyAllowsTheOneStyleAndTheOneScriptAndNothingElse() throws NoSuchAlgorithmException {
        String page = page(SAMPLE, Language.ENGLISH);
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")
                .replace("&#39;", "'");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("script-src '" + hash(script(page)) + "'", "style-src '" + hash(style(page)) + "'")
                .contains("base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
    }

    @Test
    void asksNoNetworkForAnything() {
        String page = page(SAMPLE, Language.ENGLISH);
        assertThat(markup(page)).doesNotContainPattern("\\b(src|srcset|action|poster|ping|formaction)=");
        assertThat(style(page)).doesNotContain("url(", "@import");
        assertThat(script(page))
                .doesNotContain("fetch(", "XMLHttpRequest", "import(", "WebSocket", "innerHTML", "eval(");
        Matcher address = Pattern.compile("href=\"([^\"]*)\"").matcher(markup(page));
        while (address.find()) {
            assertThat(address.group(1)).matches("#.*|data:image/svg\\+xml,.*|https://12factor\\.net/.*");
        }
    }

    @Test
    void hasNoInlineHandlersOrStyles() {
        for (Assessment assessment : List.of(SAMPLE, SampleAssessment.hostile())) {
            Matcher tag = TAG.matcher(markup(page(assessment, Language.ENGLISH)));
            while (tag.find()) {
                assertThat(tag.group(3).replaceAll("\"[^\"]*\"", "\"\""))
                        .doesNotContainPattern("(?i)\\s(on\\w+|style)=");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileNamesStayText(Language language) {
        String page = page(SampleAssessment.hostile(), language);
        assertThat(markup(page))
                .doesNotContainIgnoringCase("<img", "javascript:alert(", "<b>a", "data:text")
                .doesNotContain("\u202E", "\u2028", "\u001B")
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "\\u202E", "{{constructor}}");
        assertThat(data(page)).doesNotContain("<", ">", "&", "\u2028", "\u202E");
        assertThat(page.split("(?i)<script", -1)).hasSize(3);
    }

    @Test
    void linksOfRulesLeadToTheWebOrToAnotherRule() {
        String page = markup(page(SAMPLE, Language.ENGLISH));
        assertThat(page)
                .contains("<a href=\"https://12factor.net/processes\" rel=\"noopener noreferrer\" target=\"_blank\">"
                        + "the twelve factors</a>")
                .contains("<a href=\"#rule-HttpSessionState\">the other rule</a>");
    }

    @Test
    void everyFindingIsInTheDataInTheOrderOfImportance() {
        JsonObject columns = tree(page(SAMPLE, Language.ENGLISH)).getAsJsonObject("columns");
        List<Finding> ranked = Rank.findings(SAMPLE);
        assertThat(columns.getAsJsonArray("identity"))
                .extracting(element -> element.getAsString())
                .isEqualTo(ranked.stream().map(Finding::identity).toList());
        for (String name : columns.keySet()) {
            assertThat(columns.getAsJsonArray(name)).as(name).hasSize(400);
        }
    }

    @Test
    void theCodeOfAFindingCanBeFoundInTheData() {
        JsonObject tree = tree(page(SAMPLE, Language.ENGLISH));
        JsonObject columns = tree.getAsJsonObject("columns");
        Finding finding = Rank.findings(SAMPLE).getFirst();
        int first = columns.getAsJsonArray("excerpt").get(0).getAsInt();
        int count = columns.getAsJsonArray("excerptLines").get(0).getAsInt();
        String file = columns.getAsJsonArray("file").get(0).getAsString();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (var entry : tree.getAsJsonObject("code").getAsJsonArray(file)) {
            if (entry.getAsJsonPrimitive().isNumber()) {
                number = entry.getAsInt();
                continue;
            }
            if (number >= first && number < first + count) {
                lines.add(entry.getAsString());
            }
            number++;
        }
        assertThat(finding.excerpt()).isNotNull();
        assertThat(lines).isEqualTo(finding.excerpt().lines());
    }

    @Test
    void isReadableWithoutItsScript() {
        String markup = markup(page(SAMPLE, Language.ENGLISH));
        Labels labels = Labels.in(Language.ENGLISH);
        for (String section : List.of("overview", "rules", "places", "findings", "incomplete", "method")) {
            assertThat(markup).contains("<section id=\"" + section + "\"");
        }
        assertThat(markup)
                .contains("84 %", "com.oracle:ojdbc6:11.2.0.4", "Groovy (3)", "Lombok", "00ff00ff00ff00ff")
                .contains("id=\"rule-LocalFileSystem\"", "Why it matters in a cloud", "OrderServlet0.java")
                .contains("<article class=\"finding\">", "<span class=\"no\">", "core/src/main/java/Half.java:2")
                .contains(labels.text("method.counts"));
    }

    @Test
    void saysSoWhenNothingWasFound() {
        Assessment none = SampleAssessment.assessment("none", List.of(), List.of());
        assertThat(markup(page(none, Language.ENGLISH))).contains("Nothing was found in production code");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelOfTheScriptIsInTheData(Language language) {
        String page = page(SAMPLE, language);
        Set<String> known = tree(page).getAsJsonObject("labels").keySet();
        Set<String> plurals = new TreeSet<>();
        known.stream().filter(key -> key.endsWith(".other")).forEach(key -> plurals.add(key.replace(".other", "")));
        Matcher use = Pattern.compile("\\b(label|count|step)\\('([\\w.]+)'").matcher(script(page));
        Set<String> used = new TreeSet<>();
        while (use.find()) {
            String key = use.group(2);
            used.add(key);
            if (key.endsWith(".")) {
                assertThat(known).as(key).anyMatch(each -> each.startsWith(key));
            } else {
                assertThat(use.group(1).equals("count") ? plurals : known).contains(key);
            }
        }
        assertThat(used).contains("search", "shown", "previous", "leftOut");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheSameBytesForTheSameAssessment(Language language) {
        assertThat(page(SampleAssessment.of(300, 4), language)).isEqualTo(page(SampleAssessment.of(300, 4), language));
    }

    @Test
    void growsByLittlePerFinding() {
        int small = page(SampleAssessment.of(1_000, 4), Language.ENGLISH).length();
        int large = page(SampleAssessment.of(3_000, 4), Language.ENGLISH).length();
        assertThat((large - small) / 2_000).isLessThan(600);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void suppressedFindingsAreCountedApartAndInTheDataWithTheirReasons(Language language) {
        Assessment some = SampleAssessment.withSuppressed(100, 5);
        String page = page(some, language);
        assertThat(markup(page))
                .contains("href=\"#findings?state=suppressed&amp;scope=*&amp;confidence=*\">"
                        + Labels.in(language).count("findings.suppressed", 20) + "</a>");
        JsonObject suppressed = tree(page).getAsJsonObject("suppressed");
        List<Finding> ranked = Rank.findings(some);
        assertThat(suppressed.keySet())
                .hasSize(20)
                .allMatch(index -> ranked.get(Integer.parseInt(index)).isSuppressed());
        assertThat(suppressed.entrySet())
                .anyMatch(entry -> entry.getValue()
                        .getAsJsonArray()
                        .get(1)
                        .getAsString()
                        .equals("A volume is mounted there, and <kept>"));
        assertThat(markup(page(SAMPLE, language))).doesNotContain("state=suppressed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHelpsAgainstMissingJarsIsSaidAsTheAssessmentHasIt(Language language) {
        String mending = Labels.in(language).text("completeness.mending");
        assertThat(markup(page(SAMPLE, language))).contains("--resolve").doesNotContain(mending);
        assertThat(markup(page(SampleAssessment.withRemedy(SAMPLE, Remedy.IDE), language)))
                .contains(mending)
                .doesNotContain("--resolve");
        assertThat(markup(page(SampleAssessment.withRemedy(SAMPLE, Remedy.NONE), language)))
                .contains("com.oracle:ojdbc6:11.2.0.4")
                .doesNotContain(mending, "--resolve");
    }
}
