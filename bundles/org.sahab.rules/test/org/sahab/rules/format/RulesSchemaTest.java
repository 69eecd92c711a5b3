package org.sahab.rules.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.rules.RuleSource;
import org.sahab.rules.check.RuleCheck;
import org.sahab.rules.check.RuleProblem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RulesSchemaTest {

    private static final Schema SCHEMA = schema();

    /** What reading says of a file that the schema refuses. */
    private static final Set<String> REFUSED = Set.of(
            "field.misspelled",
            "field.unknown",
            "field.text",
            "field.list",
            "field.fields",
            "field.value",
            "ignore.inside",
            "condition.list",
            "condition.several",
            "condition.two",
            "condition.none",
            "condition.unknown",
            "condition.capability",
            "condition.shape",
            "location.unknown",
            "pattern.missing",
            "link.url",
            "message.missing",
            "when.missing",
            "id.missing",
            "id.invalid",
            "variable.incomplete");

    private static Schema schema() {
        try (InputStream stream = Rule.class.getResourceAsStream("rules.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> errors(String yaml) {
        Load load = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build());
        List<String> errors = new ArrayList<>();
        for (Object document : load.loadAllFromString(yaml)) {
            SCHEMA.validate(json(document), InputFormat.JSON).forEach(error -> errors.add(error.toString()));
        }
        return errors;
    }

    private static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(RulesSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default ->
                value.toString()
                        .chars()
                        .mapToObj(c -> c < ' ' || c == '"' || c == '\\' || c > '~'
                                ? "\\u%04x".formatted(c)
                                : Character.toString(c))
                        .collect(Collectors.joining("", "\"", "\""));
        };
    }

    private static String rule(String when) {
        return "- ruleID: r\n  message: m\n  when:\n" + when.indent(4);
    }

    @Test
    void everyConditionAndFieldOfTheFormatIsValid() {
        assertThat(errors("""
            - ruleID: all-00001
              description: Everything
              category: optional
              effort: 3
              labels: [konveyor.io/source=eap7+, discovery]
              links:
                - {url: "https://example.org", title: There}
              message: "{{name}}"
              tag: ["Category=a,b"]
              customVariables:
                - {name: v, pattern: "(.*)", nameOfCaptureGroup: v, defaultValue: 1}
              when:
                or:
                  - and:
                      - as: x
                        ignore: true
                        builtin.file: {pattern: a}
                      - from: x
                        not: false
                        builtin.filecontent:
                          {pattern: b, filePattern: c, kind: plain, filepaths: "{{x.filepaths}}"}
                  - builtin.file: a
                  - builtin.xml: {xpath: //a, namespaces: {n: urn:n}, filepaths: [a.xml]}
                  - builtin.xmlPublicID: {regex: a, namespaces: {}, filepaths: [a.xml]}
                  - builtin.json: {xpath: //a, filepaths: [a.json]}
                  - builtin.hasTags: [a, b]
                  - java.dependency: {name: a.b, lowerbound: 1.0, upperbound: "2"}
                  - java.dependency: {nameregex: a.*}
                  - java.referenced:
                      pattern: a.B
                      location: ANNOTATION
                      annotated: {pattern: c.D, elements: [{name: n, value: 1}]}
                      filepaths: [src/A.java]
                  - nodejs.referenced: {pattern: a}
            """)).isEmpty();
        assertThat(errors("name: n\ndescription: d\nlabels: [l]\n")).isEmpty();
        assertThat(errors("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "builtin.fil: {pattern: a}",
                "builtin.file: {pattern: a}\nbuiltin.hasTags: [t]",
                "builtin.file: {patern: a}",
                "builtin.filecontent: {pattern: a, filepattern: b}",
                "builtin.filecontent: {filePattern: b}",
                "builtin.xml: {xpath: //a, filePaths: [a]}",
                "builtin.hasTags: []",
                "java.referenced: {pattern: a.B, location: HERE}",
                "java.referenced: {location: TYPE}",
                "java.referenced: {pattern: a.B, ignore: true}",
                "java.dependency: {lowerbound: 1.0}",
                "java.refernced: {pattern: a.B}",
                "referenced: {pattern: a.B}",
                "and: []",
                "and: {builtin.file: {pattern: a}}",
                "as: x",
                "builtin.file: {pattern: a}\ningore: true",
                "builtin.file: {pattern: a}\nnot: maybe",
                "- builtin.file: {pattern: a}"
            })
    void aConditionThatIsNoneIsInvalid(String when) {
        assertThat(errors(rule(when))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- message: m\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m",
                "- ruleID: r\n  when: {builtin.file: a}",
                "- ruleID: a;b\n  message: m\n  when: {builtin.file: a}",
                "- ruleID: r\n  mesage: m\n  tag: [t]\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m\n  category: urgent\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m\n  effort: many\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m\n  effort: -1\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m\n  links: [{title: t}]\n  when: {builtin.file: a}",
                "- ruleID: r\n  message: m\n  customVariables: [{name: v}]\n  when: {builtin.file: a}",
                "- r",
                "r",
                "description: d",
                "name: n\nlabel: [l]"
            })
    void aRuleOrRuleSetThatIsNoneIsInvalid(String yaml) {
        assertThat(errors(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Location.class, names = "ANY", mode = EnumSource.Mode.EXCLUDE)
    void everyLocationIsValid(Location location) {
        assertThat(errors(rule("java.referenced: {pattern: a.B, location: " + location + "}")))
                .isEmpty();
    }

    @Test
    void allRuleFilesOfTheProjectAreValid() throws IOException {
        Path repository = repository();
        List<RuleSource> sources = new ArrayList<>();
        sources.addAll(RuleSource.under(repository.resolve("bundles/org.sahab.checks/src")));
        assertThat(sources).hasSizeGreaterThan(20);
        for (RuleSource source : sources) {
            assertThat(errors(text(source))).as(source.name()).isEmpty();
        }
    }

    @Test
    void otherRuleSetsAreValidButWhereReadingSaysWhatIsWrong() throws IOException {
        String given = System.getProperty("konveyor.rulesets", "");
        assumeTrue(!given.isBlank(), "Skipped: -Dkonveyor.rulesets=DIR names no clone of konveyor/rulesets");
        List<RuleSource> sources = RuleSource.under(repository().resolve(given).resolve("stable/java"));
        Map<String, TreeSet<String>> said = RuleCheck.check(sources).problems().stream()
                .collect(Collectors.groupingBy(
                        RuleProblem::file,
                        Collectors.mapping(RuleProblem::kind, Collectors.toCollection(TreeSet::new))));
        List<String> wrong = new ArrayList<>();
        for (RuleSource source : sources) {
            Set<String> kinds = said.getOrDefault(source.name(), new TreeSet<>());
            if (kinds.contains("file.noRules")) {
                continue;
            }
            List<String> errors = errors(text(source));
            boolean refused = kinds.stream().anyMatch(REFUSED::contains);
            if (errors.isEmpty() == refused) {
                wrong.add(source.name() + " " + kinds + " "
                        + errors.stream().limit(3).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String text(RuleSource source) throws IOException {
        try (InputStream stream = source.open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("bundles/org.sahab.rules")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The sources were not found from " + start));
    }
}
