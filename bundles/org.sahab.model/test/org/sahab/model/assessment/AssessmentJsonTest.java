package org.sahab.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.AssessmentJson.AssessmentFormatException;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.unit.UnitCounts;

class AssessmentJsonTest {

    private static final Place PLACE = new Place("web", "src/A.java", new Region(10, 4, 2, 3, 2, 7));

    private static final Assessment ASSESSMENT = new Assessment(
            "shop",
            List.of("shop.zip"),
            "0.1.0",
            List.of(new RuleSetInfo("sahab", 2, "00ff00ff00ff00ff")),
            List.of("R1", "R2"),
            new Completeness(
                    3,
                    2,
                    1,
                    0,
                    new UnitCounts(100, 10, 7, 2, 1),
                    4,
                    List.of("a:b:1"),
                    Remedy.RESOLVE,
                    new TreeMap<>(Map.of("Kotlin", 2)),
                    List.of("Lombok")),
            List.of(new ModuleInfo("web", "Web", "Maven", 8, "UTF-8", 3, 2, 100, 4, 1, List.of())),
            List.of(new RuleDescriptor(
                    "R1",
                    List.of("R0"),
                    "sahab",
                    RuleDescriptor.Kind.CHECK,
                    Dimension.STATE,
                    Category.MANDATORY,
                    3,
                    Evidence.REASONED,
                    false,
                    List.of("konveyor.io/target=cloud-readiness"),
                    List.of(),
                    new TreeMap<>(Map.of("limit", "3")),
                    List.of(new Link("https://12factor.net/processes", "Processes")),
                    new TreeMap<>(Map.of(
                            "en", new RuleText("State", new TreeMap<>(Map.of("default", "Keeps {{name}}")), "# Why"),
                            "ar", new RuleText("الحالة", new TreeMap<>(Map.of("default", "{{name}}")), ""))))),
            List.of("Servlet"),
            List.of(new Finding(
                    "R1",
                    Message.of("default").with("name", Argument.code("</script><b>\u2028\"\\")),
                    PLACE,
                    Scope.PRODUCTION,
                    Confidence.INFERRED,
                    Category.MANDATORY,
                    3,
                    List.of(PLACE),
                    "5d41402abc4b2a76",
                    new Excerpt(1, List.of("class A {", "  int a;")),
                    new Suppression(Suppression.Where.PROJECT_FILE, "A volume is mounted there", PLACE))),
            List.of(new Diagnostic(Diagnostic.Severity.WARNING, Message.of("project.jars.missing"), null)));

    private static String json(Assessment assessment) throws IOException {
        StringWriter writer = new StringWriter();
        new AssessmentJson().write(assessment, writer);
        return writer.toString();
    }

    private static Assessment read(String json) throws IOException {
        return new AssessmentJson().read(new StringReader(json));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        assertThat(read(json(ASSESSMENT))).isEqualTo(ASSESSMENT);
    }

    @Test
    void writesTheSameBytesForTheSameValue() throws IOException {
        assertThat(json(read(json(ASSESSMENT)))).isEqualTo(json(ASSESSMENT));
    }

    @Test
    void writesEachFindingOnALineOfItsOwn() throws IOException {
        Assessment twice = ASSESSMENT.reducedTo(
                ASSESSMENT.modules(),
                List.of(
                        ASSESSMENT.findings().get(0),
                        ASSESSMENT.findings().get(0).withExcerpt(null)));
        List<String> lines = json(twice).lines().toList();
        int start = lines.indexOf(" \"findings\": [");
        assertThat(lines.get(start + 1)).startsWith("  {\"rule\":\"R1\",").endsWith("},");
        assertThat(lines.get(start + 2)).startsWith("  {\"rule\":\"R1\",").endsWith("}");
        assertThat(lines.get(start + 3)).isEqualTo(" ],");
        assertThat(lines).contains(" \"appliedRules\": [", "  \"R1\",", "  \"R2\"");
    }

    @Test
    void refusesAnotherSchemaVersion() throws IOException {
        String newer = json(ASSESSMENT).replace("\"schemaVersion\": 4", "\"schemaVersion\": 99");
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(AssessmentFormatException.class)
                .hasMessageContaining("99");
    }

    @Test
    void readsBackReadiness() throws IOException {
        Assessment ready = ASSESSMENT.withReadiness(AssessmentSchemaTest.readiness());
        assertThat(read(json(ready))).isEqualTo(ready);
    }

    @Test
    void readsWhatTheThirdVersionWrote() throws IOException {
        String third = edited(ASSESSMENT.withReadiness(AssessmentSchemaTest.readiness()), tree -> asThird(tree));
        assertThat(third).doesNotContain("productionFiles");
        assertThat(read(third)).isEqualTo(ASSESSMENT);
    }

    @Test
    void readsWhatTheSecondVersionWrote() throws IOException {
        String second = edited(ASSESSMENT, tree -> asSecond(tree));
        assertThat(second).doesNotContain("tagMatches").doesNotContain("description");
        assertThat(read(second)).isEqualTo(ASSESSMENT);
    }

    @Test
    void readsWhatTheFirstVersionWrote() throws IOException {
        Assessment plain = ASSESSMENT.reducedTo(
                ASSESSMENT.modules(), List.of(ASSESSMENT.findings().get(0).withSuppression(null)));
        String first = edited(plain, tree -> {
            asSecond(tree);
            tree.addProperty("schemaVersion", 1);
            tree.getAsJsonObject("completeness").remove("remedy");
        });
        assertThat(first).doesNotContain("remedy").doesNotContain("suppression");
        assertThat(read(first)).isEqualTo(plain);
    }

    @Test
    void readsAnEarlierVersionWhoseNumberComesLast() throws IOException {
        String second = edited(ASSESSMENT, tree -> {
            asSecond(tree);
            JsonElement version = tree.remove("schemaVersion");
            tree.add("schemaVersion", version);
        });
        assertThat(read(second)).isEqualTo(ASSESSMENT);
    }

    private static void asSecond(JsonObject tree) {
        asThird(tree);
        tree.addProperty("schemaVersion", 2);
        List.of("selection", "libraries", "tagMatches").forEach(tree::remove);
        JsonObject set = tree.getAsJsonArray("ruleSets").get(0).getAsJsonObject();
        List.of("description", "unmatched", "deselected", "unusable").forEach(set::remove);
        JsonObject rule = tree.getAsJsonArray("rules").get(0).getAsJsonObject();
        rule.getAsJsonObject("texts")
                .asMap()
                .values()
                .forEach(text -> text.getAsJsonObject().remove("description"));
    }

    private static void asThird(JsonObject tree) {
        tree.addProperty("schemaVersion", 3);
        JsonObject module = tree.getAsJsonArray("modules").get(0).getAsJsonObject();
        module.remove("productionFiles");
        module.remove("productionLines");
    }

    private static String edited(Assessment assessment, Consumer<JsonObject> edit) throws IOException {
        JsonObject tree = JsonParser.parseString(json(assessment)).getAsJsonObject();
        edit.accept(tree);
        return tree.toString();
    }

    /** One that knows of rules that only give tags, of rules that did not run, and of libraries. */
    private static Assessment known() {
        return new Assessment(
                "shop",
                List.of("shop.zip"),
                "0.1.0",
                new RuleSelection("konveyor.io/target=quarkus", true),
                List.of(new RuleSetInfo(
                        "eap",
                        "To Quarkus",
                        2,
                        "00ff00ff00ff00ff",
                        List.of("R2"),
                        List.of("R3"),
                        new TreeMap<>(Map.of("R4", Message.of("rules.pattern.invalid"))))),
                List.of("R1", "R2"),
                ASSESSMENT.completeness(),
                ASSESSMENT.modules(),
                List.of(new Library(
                        "web", "javax.servlet", "servlet-api", "2.5", "provided", false, "web/pom.xml", 17)),
                List.of(),
                List.of("Servlet"),
                List.of(new TagMatch(
                        "R1",
                        List.of("Java EE=Servlet"),
                        2,
                        List.of(new Sighting(
                                PLACE,
                                new TreeMap<>(Map.of("name", Argument.code("Servlet"))),
                                new Excerpt(1, List.of("code")))))),
                List.of(),
                List.of());
    }

    @Test
    void readsBackWhatIsKnownOfRulesAndLibraries() throws IOException {
        assertThat(read(json(known()))).isEqualTo(known());
    }

    @Test
    void leavesOutCodeWhereverItStands() throws IOException {
        assertThat(json(known())).contains("excerpt");
        assertThat(json(known().withoutExcerpts())).doesNotContain("excerpt");
        assertThat(json(ASSESSMENT.withoutExcerpts())).doesNotContain("excerpt").contains("\"R1\"");
    }

    @Test
    void saysThatTheDiskIsFullAsTheWriterDoes() {
        IOException full = new IOException("No space left on device");
        Writer disk = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new AssessmentJson().write(ASSESSMENT, disk)).isSameAs(full);
    }

    @Test
    void refusesWhatIsNoAssessment() {
        for (String text : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"schemaVersion\": 2, \"findings\": 7}",
                "{\"schemaVersion\": 1}",
                "{\"schemaVersion\"",
                "<html>")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(AssessmentFormatException.class);
        }
    }

    @Test
    void refusesConstantsItDoesNotKnow() throws IOException {
        String unknown = json(ASSESSMENT).replace("\"INFERRED\"", "\"CERTAIN\"");
        assertThatThrownBy(() -> read(unknown))
                .isInstanceOf(AssessmentFormatException.class)
                .hasMessageContaining("confidence");
    }

    @Test
    void refusesFindingsWithoutARule() throws IOException {
        String incomplete = edited(
                ASSESSMENT,
                tree -> tree.getAsJsonArray("findings").get(0).getAsJsonObject().remove("rule"));
        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(AssessmentFormatException.class)
                .hasMessageContaining("has no rule");
    }
}
