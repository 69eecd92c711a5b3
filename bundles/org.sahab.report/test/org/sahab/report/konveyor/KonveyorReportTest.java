package org.sahab.report.konveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.report.konveyor.KonveyorFiles.at;
import static org.sahab.report.konveyor.KonveyorFiles.output;
import static org.sahab.report.konveyor.KonveyorFiles.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.assessment.Sighting;
import org.sahab.model.assessment.TagMatch;
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
import org.sahab.model.text.Language;
import org.sahab.report.SampleAssessment;

class KonveyorReportTest {

    private static final Assessment BASE = SampleAssessment.assessment("shop", List.of(), List.of());

    private static RuleDescriptor rule(String id, int effort, String message, String... labels) {
        TreeMap<String, String> messages = new TreeMap<>();
        if (!message.isEmpty()) {
            messages.put(Message.DEFAULT_KEY, message);
        }
        return new RuleDescriptor(
                id,
                List.of(),
                "eap",
                RuleDescriptor.Kind.DECLARATIVE,
                Dimension.OTHER,
                Category.MANDATORY,
                effort,
                Evidence.REASONED,
                false,
                List.of(labels),
                List.of(),
                new TreeMap<>(),
                List.of(new Link("https://example.com/b", "B"), new Link("https://example.com/a", "A")),
                new TreeMap<>(Map.of("en", new RuleText("About it", "About it\nat length", messages, ""))));
    }

    private static Finding finding(String rule, String path, int line, String name) {
        Region region = line == 0 ? Region.WHOLE : new Region(line * 10, 5, line, 1, line, 6);
        return new Finding(
                rule,
                Message.of(Message.DEFAULT_KEY)
                        .with("name", Argument.code(name))
                        .with("package", Argument.code("org.shop")),
                new Place("web", path, region),
                Scope.PRODUCTION,
                Confidence.INFERRED,
                Category.MANDATORY,
                3,
                List.of(),
                rule + path + line + name,
                line == 0
                        ? null
                        : new Excerpt(Math.max(1, line - 1), List.of("class A {", "  new " + name + "();", "")),
                null);
    }

    private static Finding withConfidence(Finding finding, Confidence confidence) {
        return new Finding(
                finding.rule(),
                finding.message(),
                finding.place(),
                finding.scope(),
                confidence,
                Category.POTENTIAL,
                finding.effort(),
                List.of(),
                finding.identity(),
                finding.excerpt(),
                null);
    }

    private static Assessment of(
            boolean strict, List<RuleDescriptor> rules, List<Finding> findings, List<TagMatch> matches) {
        return new Assessment(
                "shop",
                List.of("shop"),
                "0.1.0",
                new RuleSelection("", strict),
                List.of(new RuleSetInfo(
                        "eap",
                        "From EAP",
                        9,
                        "00ff00ff00ff00ff",
                        List.of("R7", "eap/R8"),
                        List.of("R9"),
                        new TreeMap<>(Map.of(
                                "R6",
                                Message.of("rules.location.unknown")
                                        .with("rule", Argument.code("R6"))
                                        .with("location", Argument.code("HERE")))))),
                rules.stream().map(RuleDescriptor::id).toList(),
                BASE.completeness(),
                BASE.modules(),
                List.of(),
                rules,
                List.of(),
                matches,
                findings,
                List.of());
    }

    private static Assessment of(List<RuleDescriptor> rules, Finding... findings) {
        return of(false, rules, List.of(findings), List.of());
    }

    @Test
    void anOutputIsThatOfKonveyorsEngine() {
        Assessment assessment = of(
                List.of(rule("R1", 3, "Replace `{{name}}`", "b", "a", "b")),
                finding("R1", "src/A B.java", 10, "File"),
                finding("R1", "src/A B.java", 9, "File"),
                finding("R1", "pom.xml", 0, "Old"));
        assertThat(output(assessment, Language.ENGLISH, "file:///home/me/shop/"))
                .isEqualTo("""
                    - name: eap
                      description: "From EAP"
                      violations:
                        R1:
                          description: |-
                            About it
                            at length
                          category: mandatory
                          labels:
                          - a
                          - b
                          incidents:
                          - uri: file:///home/me/shop/web/pom.xml
                            message: "Replace `Old`"
                            variables:
                              file: file:///home/me/shop/web/pom.xml
                              name: Old
                              package: org.shop
                            isDependencyIncident: false
                          - uri: file:///home/me/shop/web/src/A%20B.java
                            message: "Replace `File`"
                            codeSnip: " 8  class A {\\n 9    new File();\\n10  "
                            lineNumber: 9
                            variables:
                              file: file:///home/me/shop/web/src/A%20B.java
                              name: File
                              package: org.shop
                            isDependencyIncident: false
                          - uri: file:///home/me/shop/web/src/A%20B.java
                            message: "Replace `File`"
                            codeSnip: " 9  class A {\\n10    new File();\\n11  "
                            lineNumber: 10
                            variables:
                              file: file:///home/me/shop/web/src/A%20B.java
                              name: File
                              package: org.shop
                            isDependencyIncident: false
                          links:
                          - url: "https://example.com/a"
                            title: A
                          - url: "https://example.com/b"
                            title: B
                          effort: 3
                      errors:
                        R6: "Rule `R6` did not run: there is no location `HERE`."
                      unmatched:
                      - R7
                      - R8
                      skipped:
                      - R9
                    """);
    }

    @Test
    void whatCostsNothingIsAnInsight() {
        List<Map<String, Object>> sets = read(output(of(
                List.of(rule("R1", 1, "Costs"), rule("R2", 0, "Tells")),
                finding("R1", "A.java", 1, "A"),
                finding("R2", "A.java", 1, "A"))));
        assertThat(KonveyorFiles.<Map<String, Object>>at(sets, 0, "violations")).containsOnlyKeys("R1");
        assertThat(KonveyorFiles.<Map<String, Object>>at(sets, 0, "insights")).containsOnlyKeys("R2");
        assertThat(KonveyorFiles.<Integer>at(sets, 0, "insights", "R2", "effort"))
                .isZero();
    }

    @Test
    void oneLineIsNamedOncePerMessage() {
        List<Map<String, Object>> sets = read(output(of(
                List.of(rule("R1", 1, "Always the same")),
                finding("R1", "A.java", 7, "A"),
                finding("R1", "A.java", 7, "B"),
                finding("R1", "A.java", 8, "A"))));
        assertThat(KonveyorFiles.<List<Object>>at(sets, 0, "violations", "R1", "incidents"))
                .hasSize(2);
    }

    @Test
    void tagsAndWhatTheyRestOnAreInsightsWithoutACategory() {
        Sighting sighting = new Sighting(
                new Place("", "src/A.java", new Region(30, 5, 3, 1, 3, 6)),
                new TreeMap<>(Map.of("name", Argument.code("Entity"))),
                new Excerpt(3, List.of("@Entity")));
        TagMatch match = new TagMatch("R1", List.of("Java EE=JPA", "Other={{x}}"), 1, List.of(sighting));
        List<Map<String, Object>> sets =
                read(output(of(false, List.of(rule("R1", 0, "", "discovery")), List.of(), List.of(match))));
        assertThat(KonveyorFiles.<List<String>>at(sets, 0, "tags")).containsExactly("Java EE=JPA", "Other={{x}}");
        Map<String, Object> insight = at(sets, 0, "insights", "R1");
        assertThat(insight).doesNotContainKey("category");
        assertThat(insight.get("labels")).isEqualTo(List.of("discovery", "tag=Java EE=JPA", "tag=Other={{x}}"));
        Map<String, Object> incident = at(insight, "incidents", 0);
        assertThat(incident)
                .containsEntry("message", "")
                .containsEntry("codeSnip", "3  @Entity")
                .containsEntry("lineNumber", 3);
    }

    @Test
    void aRuleWithATagAndAMessageIsInUnderItsCategoryIfItCosts() {
        TagMatch match = new TagMatch("R1", List.of("JPA"), 0, List.of());
        List<Map<String, Object>> sets = read(output(
                of(false, List.of(rule("R1", 1, "Found")), List.of(finding("R1", "A.java", 1, "A")), List.of(match))));
        assertThat(KonveyorFiles.<String>at(sets, 0, "violations", "R1", "category"))
                .isEqualTo("mandatory");
        assertThat(KonveyorFiles.<List<String>>at(sets, 0, "violations", "R1", "labels"))
                .containsExactly("tag=JPA");
    }

    @Test
    void whatIsSuppressedOrGuessedIsLeftOut() {
        Finding plain = finding("R1", "A.java", 1, "A");
        Suppression suppression = new Suppression(Suppression.Where.IN_CODE, "Known", plain.place());
        Finding guess = withConfidence(finding("R2", "A.java", 2, "A"), Confidence.GUESSED);
        List<RuleDescriptor> rules = List.of(rule("R1", 1, "One"), rule("R2", 1, "Two"));
        List<Finding> findings = List.of(plain.withSuppression(suppression), guess);

        List<Map<String, Object>> own = read(output(of(false, rules, findings, List.of())));
        assertThat(own.getFirst()).doesNotContainKeys("violations", "insights");
        assertThat(KonveyorFiles.<List<String>>at(own, 0, "unmatched")).containsExactly("R1", "R2", "R7", "R8");

        List<Map<String, Object>> konveyors = read(output(of(true, rules, findings, List.of())));
        assertThat(KonveyorFiles.<Map<String, Object>>at(konveyors, 0, "violations"))
                .containsOnlyKeys("R2");
    }

    @Test
    void aRuleThatSharesItsIdIsNamedAsItsRuleSetWritesIt() {
        List<Map<String, Object>> sets =
                read(output(of(List.of(rule("eap/R1", 1, "One")), finding("eap/R1", "A.java", 1, "A"))));
        assertThat(KonveyorFiles.<Map<String, Object>>at(sets, 0, "violations")).containsOnlyKeys("R1");
    }

    @Test
    void nothingIsLostWhereARuleSetUsesAnIdTwice() {
        List<Map<String, Object>> sets = read(output(of(
                List.of(rule("R1", 1, "One"), rule("eap/R1", 0, "Other")),
                finding("R1", "A.java", 1, "A"),
                finding("eap/R1", "A.java", 2, "B"))));
        assertThat(KonveyorFiles.<Map<String, Object>>at(sets, 0, "violations")).containsOnlyKeys("R1");
        assertThat(KonveyorFiles.<Map<String, Object>>at(sets, 0, "insights")).containsOnlyKeys("eap/R1");
    }

    @Test
    void aFindingOnTheProjectIsOnItsFolder() {
        Finding missing = new Finding(
                "R1",
                Message.of(Message.DEFAULT_KEY),
                new Place("", "", Region.WHOLE),
                Scope.PRODUCTION,
                Confidence.RESOLVED,
                Category.MANDATORY,
                1,
                List.of(),
                "1",
                null,
                null);
        Map<String, Object> incident =
                at(read(output(of(List.of(rule("R1", 1, "None")), missing))), 0, "violations", "R1", "incidents", 0);
        assertThat(incident).containsEntry("uri", "file:///").doesNotContainKeys("lineNumber", "codeSnip", "variables");
    }

    @Test
    void everyLineOfCodeIsTakenApartAsViewersDo() {
        Finding finding = finding("R1", "A.java", 100, "A")
                .withExcerpt(new Excerpt(98, List.of("a", "", "  b\r\tc\nd", "12  e", "\u202Ef")));
        String code = at(
                read(output(of(List.of(rule("R1", 1, "X")), finding))),
                0,
                "violations",
                "R1",
                "incidents",
                0,
                "codeSnip");
        List<String> lines = new ArrayList<>();
        for (String line : code.split("\n")) {
            assertThat(line).matches("^\\s*([0-9]+)( {2})?(.*)$");
            lines.add(line.strip().replaceFirst("^[0-9]+ {0,2}", ""));
        }
        assertThat(lines).containsExactly("a", "", "  b \tc d", "12  e", "\\u202Ef");
        assertThat(code).startsWith(" 98  a\n 99  \n100    b");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anyAssessmentIsInTheFormInAnyLanguage(Language language) {
        for (Assessment assessment : List.of(
                SampleAssessment.of(300, 5),
                SampleAssessment.withSuppressed(40, 3),
                SampleAssessment.hostile(),
                BASE)) {
            String yaml = output(assessment, language, KonveyorReport.NOWHERE);
            read(yaml);
            assertThat(yaml).isEqualTo(output(assessment, language, KonveyorReport.NOWHERE));
        }
        read(output(empty()));
    }

    private static Assessment empty() {
        return new Assessment(
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                BASE.completeness(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void hostileNamesStayTexts() {
        List<Map<String, Object>> sets = read(output(SampleAssessment.hostile()));
        Map<String, Object> violations = at(sets, 0, "violations");
        assertThat(violations).hasSize(1);
        Map<String, Object> violation =
                at(violations, violations.keySet().iterator().next());
        assertThat(violation).doesNotContainKey("links");
        assertThat(output(SampleAssessment.hostile()))
                .doesNotContain("\u202E", "\u2028", "\u001B")
                .contains("\\\\u202E");
    }

    @Test
    void everyFindingThatCountsIsAnIncidentAndEffortAddsUp() {
        Assessment assessment = SampleAssessment.of(500, 9);
        long effort = 0;
        int incidents = 0;
        for (Map<String, Object> set : read(output(assessment))) {
            @Nullable Object violations = set.get("violations");
            if (violations instanceof Map<?, ?> found) {
                for (Object violation : found.values()) {
                    int number = KonveyorFiles.<List<Object>>at(violation, "incidents")
                            .size();
                    incidents += number;
                    effort += (long) number * KonveyorFiles.<Integer>at(violation, "effort");
                }
            }
        }
        List<Finding> counted = assessment.findings().stream()
                .filter(finding -> finding.confidence() != Confidence.GUESSED && !finding.isSuppressed())
                .toList();
        long lines = counted.stream()
                .map(finding -> List.of(
                        finding.rule(),
                        finding.place().file(),
                        finding.place().region().line(),
                        finding.message()))
                .distinct()
                .count();
        assertThat((long) incidents).isEqualTo(lines);
        assertThat(effort).isPositive();
    }
}
