package org.sahab.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.text.Language;
import org.sahab.report.SampleAssessment;

class SarifReportTest {

    private static final Schema SCHEMA = schema();

    /** The schema of the standard, from a library that ships it. */
    private static Schema schema() {
        try (InputStream stream = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sarif(Assessment assessment, Language language) {
        StringWriter writer = new StringWriter();
        try {
            new SarifReport().write(assessment, language, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    private static JsonArray runs(Assessment assessment) {
        return JsonParser.parseString(sarif(assessment, Language.ENGLISH))
                .getAsJsonObject()
                .getAsJsonArray("runs");
    }

    private static JsonObject run(Assessment assessment) {
        return runs(assessment).get(0).getAsJsonObject();
    }

    private static Finding finding(String module, String path, Category category, Confidence confidence) {
        Place place = new Place(module, path, path.isEmpty() ? Region.WHOLE : new Region(5, 3, 2, 4, 2, 7));
        return new Finding(
                "LocalFileSystem",
                Message.of("default"),
                place,
                Scope.PRODUCTION,
                confidence,
                category,
                3,
                List.of(),
                "00112233445566778899aabbccddeeff",
                null,
                null);
    }

    private static JsonObject result(Finding finding) {
        Assessment sample = SampleAssessment.of(1, 1);
        return run(SampleAssessment.assessment("one", List.of(finding), sample.rules()))
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject();
    }

    private static String uri(Finding finding) {
        return result(finding)
                .getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation")
                .getAsJsonObject("artifactLocation")
                .get("uri")
                .getAsString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isValidAgainstTheSchemaOfTheStandard(Language language) {
        assertThat(SCHEMA.validate(sarif(SampleAssessment.of(200, 5), language), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate(sarif(SampleAssessment.hostile(), language), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void isValidWithoutAnyFinding() {
        Assessment none = SampleAssessment.assessment("none", List.of(), List.of());
        assertThat(SCHEMA.validate(sarif(none, Language.ENGLISH), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaIsNotBlind() {
        String sarif = sarif(SampleAssessment.of(1, 5), Language.ENGLISH).replace("\"ruleId\"", "\"rule\"");
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void findingsAreWarningsOrNotesAndNeverErrors() {
        assertThat(result(finding("", "A.java", Category.MANDATORY, Confidence.RESOLVED))
                        .get("level")
                        .getAsString())
                .isEqualTo("warning");
        assertThat(result(finding("", "A.java", Category.OPTIONAL, Confidence.RESOLVED))
                        .get("level")
                        .getAsString())
                .isEqualTo("note");
        assertThat(result(finding("", "A.java", Category.POTENTIAL, Confidence.RESOLVED))
                        .get("level")
                        .getAsString())
                .isEqualTo("note");
    }

    @Test
    void guessesAskForAReviewAndHaveNoLevel() {
        JsonObject guess = result(finding("", "A.java", Category.POTENTIAL, Confidence.GUESSED));
        assertThat(guess.get("kind").getAsString()).isEqualTo("review");
        assertThat(guess.get("level").getAsString()).isEqualTo("none");
    }

    @Test
    void fingerprintsAreTheIdentitiesOfTheFindings() {
        Assessment sample = SampleAssessment.of(60, 5);
        List<String> fingerprints = new ArrayList<>();
        for (JsonElement result : run(sample).getAsJsonArray("results")) {
            fingerprints.add(result.getAsJsonObject()
                    .getAsJsonObject("partialFingerprints")
                    .get("sahabIdentity/v1")
                    .getAsString());
        }
        assertThat(fingerprints)
                .isEqualTo(sample.findings().stream().map(Finding::identity).toList());
    }

    @Test
    void pathsArePercentEncodedAndStayBelowTheRoot() {
        Category category = Category.OPTIONAL;
        Confidence sure = Confidence.RESOLVED;
        assertThat(uri(finding("web app", "src/Ä b#c?.java", category, sure)))
                .isEqualTo("web%20app/src/%C3%84%20b%23c%3F.java");
        assertThat(uri(finding("", "c:/A.java", category, sure))).isEqualTo("c%3A/A.java");
        assertThat(uri(finding("", "//host/A.java", category, sure))).isEqualTo(".//host/A.java");
        assertThat(uri(finding("web", "", category, sure))).isEqualTo("web/");
        assertThat(uri(finding("", "", category, sure))).isEqualTo("./");
    }

    @Test
    void everyAddressIsARelativeReference() {
        for (JsonElement artifact : run(SampleAssessment.hostile()).getAsJsonArray("artifacts")) {
            URI uri = URI.create(artifact.getAsJsonObject()
                    .getAsJsonObject("location")
                    .get("uri")
                    .getAsString());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getHost()).isNull();
        }
    }

    @Test
    void rulesCarryTheirPages() {
        JsonObject rule = run(SampleAssessment.of(20, 5))
                .getAsJsonObject("tool")
                .getAsJsonObject("driver")
                .getAsJsonArray("rules")
                .get(0)
                .getAsJsonObject();
        assertThat(rule.get("id").getAsString()).isEqualTo("LocalFileSystem");
        assertThat(rule.getAsJsonObject("shortDescription").get("text").getAsString())
                .isEqualTo("Files on the local disk");
        assertThat(rule.getAsJsonObject("fullDescription").get("text").getAsString())
                .startsWith("A container's disk is gone when the container restarts");
        assertThat(rule.getAsJsonObject("help").get("markdown").getAsString()).contains("```java");
        assertThat(rule.getAsJsonObject("help").get("text").getAsString()).doesNotContain("```");
    }

    @Test
    void diagnosticsAreNotifications() {
        JsonArray notifications = run(SampleAssessment.of(1, 5))
                .getAsJsonArray("invocations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("toolExecutionNotifications");
        assertThat(notifications).hasSize(3);
        assertThat(notifications.get(0).getAsJsonObject().get("level").getAsString())
                .isEqualTo("error");
    }

    @Test
    void splitsWhatIsMoreThanServicesTakeInOneRun() {
        JsonArray runs = runs(SampleAssessment.of(25_001, 5));
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).getAsJsonObject().getAsJsonArray("results")).hasSize(25_000);
        assertThat(runs.get(1).getAsJsonObject().getAsJsonArray("results")).hasSize(1);
        assertThat(runs.get(1)
                        .getAsJsonObject()
                        .getAsJsonObject("automationDetails")
                        .get("id")
                        .getAsString())
                .isEqualTo("sahab/2/");
    }

    @Test
    void isTheSameTextForTheSameAssessment() {
        assertThat(sarif(SampleAssessment.of(100, 6), Language.FRENCH))
                .isEqualTo(sarif(SampleAssessment.of(100, 6), Language.FRENCH));
    }

    @Test
    void whatIsSuppressedSaysSoAndAllOtherResultsThatTheyAreNot() {
        Assessment some = SampleAssessment.withSuppressed(20, 5);
        assertThat(SCHEMA.validate(sarif(some, Language.ENGLISH), InputFormat.JSON))
                .isEmpty();
        JsonArray results = run(some).getAsJsonArray("results");
        for (int i = 0; i < 20; i++) {
            JsonArray suppressions = results.get(i).getAsJsonObject().getAsJsonArray("suppressions");
            assertThat(suppressions).hasSize(i % 5 == 0 ? 1 : 0);
        }
        JsonObject inSource = suppression(results, 0);
        assertThat(inSource.get("kind").getAsString()).isEqualTo("inSource");
        assertThat(inSource.has("justification")).isFalse();
        JsonObject external = suppression(results, 5);
        assertThat(external.get("kind").getAsString()).isEqualTo("external");
        assertThat(external.get("justification").getAsString()).isEqualTo("A volume is mounted there, and <kept>");
        assertThat(external.get("location").toString()).contains("\".sahab.yaml\"", "\"startLine\":2");
        assertThat(results.get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("properties")
                        .get("counts")
                        .getAsBoolean())
                .isFalse();
        assertThat(sarif(SampleAssessment.of(20, 8), Language.ENGLISH)).doesNotContain("suppressions");
    }

    private static JsonObject suppression(JsonArray results, int index) {
        return results.get(index)
                .getAsJsonObject()
                .getAsJsonArray("suppressions")
                .get(0)
                .getAsJsonObject();
    }
}
