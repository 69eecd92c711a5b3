package org.sahab.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.Comparison;
import org.sahab.model.readiness.DimensionScore;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.EffortStep;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.Loss;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Recommendation;
import org.sahab.model.readiness.RuleEffort;
import org.sahab.model.readiness.Score;
import org.sahab.model.readiness.Strategy;
import org.sahab.model.readiness.Wave;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.Platform;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.rule.Work;
import org.sahab.model.unit.UnitCounts;

class AssessmentSchemaTest {

    /** Objects that are maps: their keys are the user's, so that any key may come or go. */
    private static final Set<String> MAPS =
            Set.of("arguments", "messages", "otherLanguages", "parameters", "texts", "unusable", "variables");

    private static final Set<String> OPTIONAL_FIELDS = Set.of(
            "/readiness",
            "/findings/0/excerpt",
            "/findings/0/suppression",
            "/diagnostics/0/place",
            "/tagMatches/0/sightings/0/excerpt");

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream stream = Assessment.class.getResourceAsStream("assessment.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<?> errors(JsonElement json) {
        return SCHEMA.validate(json.toString(), InputFormat.JSON);
    }

    private static JsonObject tree(Assessment assessment) {
        StringWriter writer = new StringWriter();
        try {
            new AssessmentJson().write(assessment, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return JsonParser.parseString(writer.toString()).getAsJsonObject();
    }

    /** An assessment in which every list and map holds something and nothing is null. */
    private static Assessment full() {
        Place place = new Place("web", "src/A.java", new Region(10, 4, 2, 3, 2, 7));
        Message message = Message.of("default")
                .with("name", Argument.code("new File(\"a\")"))
                .with("count", Argument.number(3));
        Finding finding = new Finding(
                "R1",
                message,
                place,
                Scope.TEST,
                Confidence.RESOLVED,
                Category.MANDATORY,
                13,
                List.of(place),
                "5d41402abc4b2a76",
                new Excerpt(1, List.of("class A {", "}")),
                new Suppression(Suppression.Where.IN_CODE, "A volume is mounted", place));
        RuleDescriptor rule = new RuleDescriptor(
                "R1",
                List.of("R0"),
                "sahab",
                RuleDescriptor.Kind.CHECK,
                Dimension.STORAGE,
                Category.MANDATORY,
                3,
                Evidence.REASONED,
                false,
                List.of("konveyor.io/target=cloud-readiness"),
                List.of("Files"),
                new TreeMap<>(Map.of("limit", "3")),
                List.of(new Link("https://12factor.net/processes", "Processes")),
                new TreeMap<>(Map.of(
                        "en",
                        new RuleText("Disk", "Disk, at length", new TreeMap<>(Map.of("default", "Writes")), "# Why"))));
        return new Assessment(
                "shop",
                List.of("shop.zip"),
                "0.1.0",
                new RuleSelection("konveyor.io/target=cloud-readiness", true),
                List.of(new RuleSetInfo(
                        "sahab",
                        "Rules of Sahab",
                        2,
                        "00ff00ff00ff00ff",
                        List.of("R2"),
                        List.of("R3"),
                        new TreeMap<>(Map.of("R4", message)))),
                List.of("R1"),
                new Completeness(
                        3,
                        2,
                        1,
                        1,
                        new UnitCounts(100, 10, 7, 2, 1),
                        4,
                        List.of("a:b:1"),
                        Remedy.RESOLVE,
                        new TreeMap<>(Map.of("Kotlin", 2)),
                        List.of("Lombok")),
                List.of(new ModuleInfo("web", "Web", "Maven", 8, "UTF-8", 3, 2, 100, 4, 1, List.of("core"))),
                List.of(new Library("web", "javax.servlet", "servlet-api", "2.5", "provided", true, "web/pom.xml", 17)),
                List.of(rule),
                List.of("Servlet"),
                List.of(new TagMatch(
                        "R5",
                        List.of("Java EE=Servlet"),
                        2,
                        List.of(new Sighting(
                                place,
                                new TreeMap<>(Map.of("name", Argument.code("HttpServlet"))),
                                new Excerpt(1, List.of("class A")))))),
                List.of(finding),
                List.of(new Diagnostic(Diagnostic.Severity.WARNING, message, place)),
                readiness());
    }

    /** Everything that is known of readiness. */
    static Readiness readiness() {
        Score score = new Score(39.5, List.of(new Loss("R1", Category.MANDATORY, 60.5, 3, 2)));
        DimensionScore dimension = new DimensionScore(Dimension.STORAGE, score, List.of("R6"));
        Estimate effort = new Estimate(0.5, 1.25, 2);
        Message because = Message.of("strategy.reason").with("count", Argument.number(3));
        return new Readiness(
                Platform.AZURE,
                score,
                List.of(dimension),
                List.of(new Blocker("R1", 3, List.of("web"), 1, 2, effort, because)),
                effort,
                new EffortProfile(
                        "ours",
                        "measured",
                        8,
                        0.8,
                        0.1,
                        0.5,
                        2,
                        0.25,
                        4,
                        0.2,
                        2.4,
                        1.05,
                        152,
                        List.of("itest"),
                        List.of("demo"),
                        List.of(new EffortStep(3, 8, 0.25, 8, 0.5))),
                List.of(new RuleEffort("R1", Work.REDESIGN, 3, 2, effort)),
                List.of(new Wave(1, List.of("web"), effort)),
                List.of(new ModuleReadiness(
                        "web",
                        1,
                        score,
                        List.of(dimension),
                        effort,
                        67,
                        new Recommendation(Strategy.REFACTOR, List.of(because), List.of(because)))),
                new Comparison(9, 9.75));
    }

    @Test
    void acceptsWhatIsWritten() {
        assertThat(errors(tree(full()))).isEmpty();
    }

    @Test
    void acceptsAnAssessmentInWhichNothingWasFound() {
        Assessment empty = new Assessment(
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                new Completeness(0, 0, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Diagnostic(Diagnostic.Severity.ERROR, Message.of("engine.nothing"), null)));
        assertThat(errors(tree(empty))).isEmpty();
    }

    @Test
    void refusesAnotherVersion() {
        JsonObject tree = tree(full());
        tree.addProperty("schemaVersion", Assessment.SCHEMA_VERSION + 1);
        assertThat(errors(tree)).isNotEmpty();
    }

    @Test
    void refusesAMandatoryGuess() {
        JsonObject tree = tree(full());
        JsonObject finding = tree.getAsJsonArray("findings").get(0).getAsJsonObject();
        finding.addProperty("confidence", "GUESSED");
        assertThat(errors(tree)).isNotEmpty();
        finding.addProperty("category", "POTENTIAL");
        assertThat(errors(tree)).isEmpty();
    }

    static Stream<String> objects() {
        List<String> paths = new ArrayList<>();
        collect(tree(full()), "", "", paths);
        return paths.stream();
    }

    private static void collect(JsonElement element, String path, String name, List<String> paths) {
        if (element instanceof JsonObject object) {
            if (!MAPS.contains(name)) {
                paths.add(path);
            }
            object.entrySet().forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), e.getKey(), paths));
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), path + "/" + i, "", paths);
            }
        }
    }

    private static JsonObject at(JsonObject tree, String path) {
        JsonElement element = tree;
        for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
            element = element instanceof JsonArray array
                    ? array.get(Integer.parseInt(step))
                    : element.getAsJsonObject().get(step);
        }
        return element.getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void refusesAnObjectWithAFieldTooManyOrTooFewOrOfAnotherType(String path) {
        JsonObject tooMany = tree(full());
        at(tooMany, path).addProperty("surprise", 1);
        assertThat(errors(tooMany)).as("surprise").isNotEmpty();

        for (String field : at(tree(full()), path).keySet()) {
            if (!OPTIONAL_FIELDS.contains(path + "/" + field)) {
                JsonObject tooFew = tree(full());
                at(tooFew, path).remove(field);
                assertThat(errors(tooFew)).as("without " + field).isNotEmpty();
            }
            JsonObject otherType = tree(full());
            JsonElement value = at(otherType, path).get(field);
            boolean isText = value instanceof JsonPrimitive primitive && primitive.isString();
            at(otherType, path).add(field, isText ? new JsonPrimitive(7.5) : new JsonPrimitive("?"));
            assertThat(errors(otherType)).as("another type of " + field).isNotEmpty();
        }
    }
}
