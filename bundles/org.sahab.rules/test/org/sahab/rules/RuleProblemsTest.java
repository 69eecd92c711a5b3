package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sahab.rules.RulesFixture.compile;
import static org.sahab.rules.RulesFixture.rule;
import static org.sahab.rules.RulesFixture.sources;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;

class RuleProblemsTest {

    private static final String GOOD = rule("Good", "builtin.file:\n  pattern: a\n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.id.missing | 8 | - message: m#  when:#    builtin.file: a",
                "rules.id.invalid | 8 | - ruleID: a;b#  message: m#  when:#    builtin.file: a",
                "rules.id.duplicate | 8 | - ruleID: Good#  message: m#  when:#    builtin.file: a",
                "rules.rule.shape | 8 | - just a text",
                "rules.when.missing | 8 | - ruleID: R#  message: m",
                "rules.message.missing | 8 | - ruleID: R#  when:#    builtin.file: a",
                "rules.condition.none | 11 | - ruleID: R#  message: m#  when:#    not: true",
                "rules.condition.shape | 10 | - ruleID: R#  message: m#  when: a",
                "rules.condition.several | 12 | - ruleID: R#  message: m#  when:#    builtin.file: a#   "
                        + " java.referenced: {}",
                "rules.condition.list | 11 | - ruleID: R#  message: m#  when:#    and: []",
                "rules.condition.unknown | 11 | - ruleID: R#  message: m#  when:#    xor: []",
                "rules.location.unknown | 12 | - ruleID: R#  message: m#  when:#    java.referenced:#      location:"
                        + " NOWHERE#      pattern: a",
                "rules.pattern.missing | 12 | - ruleID: R#  message: m#  when:#    builtin.xml:#      namespaces: {}",
                "rules.pattern.invalid | 11 | - ruleID: R#  message: m#  when:#    builtin.filecontent:#      pattern:"
                        + " (a",
                "rules.pattern.invalid | 11 | - ruleID: R#  message: m#  when:#    builtin.xml:#      xpath: //a[",
                "rules.pattern.invalid | 11 | - ruleID: R#  message: m#  when:#    java.referenced:#      pattern:"
                        + " a.(b|c"
            })
    void aBadRuleIsNamedWithItsLineAndTheOthersRun(String key, int line, String bad) {
        CompiledRules rules = compile(GOOD + bad.replace('#', '\n') + "\n");

        assertThat(rules.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.severity()).isEqualTo(Severity.ERROR);
            assertThat(diagnostic.message().key()).isEqualTo(key);
            assertThat(diagnostic.place().path()).isEqualTo("rules/test.yaml");
            assertThat(diagnostic.place().region().line()).isEqualTo(line);
        });
        assertThat(rules.descriptors()).extracting(RuleDescriptor::id).containsExactly("Good");
    }

    @Test
    void aSyntaxErrorStopsItsFileAlone() {
        CompiledRules rules = CompiledRules.compile(
                sources(Map.of("r/bad.yaml", "- ruleID: A\n  when: [\n  x", "r/good.yaml", GOOD)));

        assertThat(keys(rules)).containsExactly("rules.yaml.invalid");
        assertThat(rules.diagnostics().get(0).place().path()).isEqualTo("r/bad.yaml");
        assertThat(rules.diagnostics().get(0).place().region().line()).isEqualTo(3);
        assertThat(rules.descriptors()).extracting(RuleDescriptor::id).containsExactly("Good");
    }

    @Test
    void aFileThatIsNoListOfRulesIsPassedOver() {
        CompiledRules rules = CompiledRules.compile(
                sources(Map.of("r/app.yaml", "spring:\n  name: x\n", "r/empty.yaml", "", "r/good.yaml", GOOD)));

        assertThat(rules.diagnostics()).extracting(Diagnostic::severity).containsExactly(Severity.INFO);
        assertThat(rules.descriptors()).hasSize(1);
    }

    @Test
    void whatIsMisspelledOrUnknownIsNamedAndTheRuleRuns() {
        CompiledRules rules = compile("""
            - ruleID: R
              message: m
              colour: red
              category: huge
              effort: many
              when:
                and:
                - builtin.file:
                    pattern: a
                  ingore: true
                - builtin.file:
                    pattern: b
            """);

        assertThat(keys(rules))
                .containsExactlyInAnyOrder(
                        "rules.field.unknown", "rules.field.value", "rules.field.value", "rules.field.misspelled");
        assertThat(rules.descriptors()).singleElement().satisfies(rule -> {
            assertThat(rule.category()).isEqualTo(Category.POTENTIAL);
            assertThat(rule.effort()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.field.twice | 3 | 3 | - ruleID: R#  message: m#  message: n#  when:#    builtin.file: a",
                "rules.field.text | 2 | 3 | - ruleID: R#  description: [a]#  message: m#  when:#    builtin.file: a",
                "rules.field.list | 3 | 3 | - ruleID: R#  message: m#  labels: {a: b}#  when:#    builtin.file: a",
                "rules.field.fields | 3 | 12 | - ruleID: R#  message: m#  links: [ a ]#  when:#    builtin.file: a",
                "rules.effort.large | 3 | 3 | - ruleID: R#  message: m#  effort: 5000000000#  when:#    builtin.file:"
                        + " a",
                "rules.field.value | 3 | 3 | - ruleID: R#  message: m#  effort: -1#  when:#    builtin.file: a",
                "rules.condition.two | 7 | 7 | - ruleID: R#  message: m#  when:#    or:#    - as: x#"
                        + "      builtin.file: a#      builtin.hasTags: [b]",
                "rules.siblings.dropped | 4 | 5 | - ruleID: R#  message: m#  when:#    or:#    - builtin.file: a#"
                        + "    not: true",
                "rules.ignore.inside | 5 | 7 | - ruleID: R#  message: m#  when:#    builtin.xml:#      ingore: true#"
                        + "      xpath: //a",
                "rules.variable.invalid | 4 | 5 | - ruleID: R#  message: m#  customVariables:#"
                        + "  - {name: v, pattern: (a}#  when:#    builtin.file: a",
                "rules.variable.incomplete | 4 | 5 | - ruleID: R#  message: m#  customVariables:#"
                        + "  - {name: v}#  when:#    builtin.file: a",
                "rules.variable.unknown | 2 | 3 | - ruleID: R#  message: m {{nmae}} {{ no name }}#  when:#"
                        + "    builtin.file: a",
                "rules.condition.unsupported | 6 | 7 | - ruleID: R#  message: m#  when:#    or:#"
                        + "    - builtin.file: a#    - python.referenced: {pattern: b}",
                "rules.condition.capability | 6 | 7 | - ruleID: R#  message: m#  when:#    or:#"
                        + "    - builtin.file: a#    - builtin.toml: {pattern: b}",
                "rules.location.unknown | 6 | 25 | - ruleID: R#  message: m#  when:#    or:#"
                        + "    - builtin.file: a#    - java.referenced: {location: HERE, pattern: b}",
                "rules.pattern.invalid | 6 | 7 | - ruleID: R#  message: m#  when:#    or:#"
                        + "    - builtin.file: a#    - builtin.xml: {xpath: '//a['}",
            })
    void aMistakeThatLeavesTheRuleItsSenseIsNamedWithItsPlaceAndTheRuleRuns(
            String key, int line, int column, String rule) {
        CompiledRules rules = compile(rule.replace('#', '\n'));

        assertThat(rules.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().key()).isEqualTo(key);
            assertThat(diagnostic.place().region().line()).isEqualTo(line);
            assertThat(diagnostic.place().region().column()).isEqualTo(column);
        });
        assertThat(rules.descriptors()).hasSize(1);
    }

    @Test
    void aDescriptionOfARuleSetIsCheckedToo() {
        CompiledRules rules = CompiledRules.compile(sources(
                Map.of("r/ruleset.yaml", "name: n\ncolour: red\nrules:\n- ruleID: Other\n", "r/good.yaml", GOOD)));

        assertThat(keys(rules)).containsExactly("rules.field.unknown", "rules.header.rules");
        assertThat(rules.descriptors()).extracting(RuleDescriptor::ruleSet).containsExactly("n");
    }

    @Test
    void conditionsOfOtherProvidersAreNamedOncePerFile() {
        String bad = "python.referenced: {pattern: b}\n";
        CompiledRules rules = compile(GOOD + rule("A", bad) + rule("B", bad) + rule("C", bad));

        assertThat(rules.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().arguments().get("rules").value()).isEqualTo("A, B, C");
            assertThat(diagnostic.place().region().line()).isEqualTo(13);
        });
    }

    @Test
    void konveyorPassesOverWhatIsMisspelledInAConditionOrIgnoredInsideIt() {
        String written = rule("R", """
            and:
            - builtin.file: {pattern: a.txt, ignore: true}
            - builtin.filecontent: {pattern: text, filePaths: [b.txt]}
            """);
        for (CompiledRules rules : List.of(compile(written), RulesFixture.konveyor(written))) {
            List<String> found = RulesFixture.link(
                            rules,
                            RulesFixture.summary(rules, "a.txt", "text"),
                            RulesFixture.summary(rules, "b.txt", "text"))
                    .drafts()
                    .stream()
                    .map(draft -> draft.place().path() + draft.place().region().line())
                    .toList();
            assertThat(found)
                    .containsExactlyElementsOf(
                            rules.compatibility() == Compatibility.SAHAB
                                    ? List.of("b.txt1")
                                    : List.of("a.txt0", "a.txt1", "b.txt1"));
        }
    }

    @Test
    void aFileThatIsTooLargeOrCannotBeReadIsNamedAndTheOthersRun() {
        byte[] huge = "# comment\n".repeat(5_200_000).getBytes(StandardCharsets.UTF_8);
        RuleSource large = new RuleSource("r/large.yaml", name -> new ByteArrayInputStream(huge));
        RuleSource broken = new RuleSource("r/broken.yaml", name -> {
            throw new IOException("disk error");
        });

        CompiledRules rules = CompiledRules.compile(
                List.of(large, broken, sources(Map.of("r/good.yaml", GOOD)).get(0)));

        assertThat(keys(rules)).containsExactly("rules.file.unreadable", "rules.file.tooLarge");
        assertThat(rules.descriptors()).hasSize(1);
    }

    @Test
    void conditionsThatNestWithoutEndAreRefused() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            deep.append("{and: [");
        }
        deep.append("{builtin.file: a}").append("]}".repeat(26));
        CompiledRules rules = compile(GOOD + "- ruleID: R\n  message: m\n  when: " + deep + "\n");

        assertThat(keys(rules)).containsExactly("rules.condition.depth");
    }

    @Test
    void alternativesThatMultiplyAreRefused() {
        CompiledRules rules = RulesFixture.when("java.referenced:\n  pattern: '" + "(a|b)".repeat(60) + "'\n");

        assertThat(keys(rules)).containsExactly("rules.pattern.invalid");
    }

    @Test
    void aRuleSetNamesItselfAndLabelsItsRules() {
        CompiledRules rules = CompiledRules.compile(sources(Map.of(
                "a/ruleset.yaml",
                "name: My set\ndescription: d\nlabels:\n- konveyor.io/target=cloud\n",
                "a/one.yaml",
                GOOD,
                "a/sub/two.yaml",
                rule("Two", "builtin.file:\n  pattern: b\n"))));

        assertThat(rules.descriptors())
                .extracting(RuleDescriptor::id, RuleDescriptor::ruleSet, RuleDescriptor::labels)
                .containsExactly(
                        tuple("Good", "My set", List.of("konveyor.io/target=cloud")),
                        tuple("Two", "konveyor-analysis", List.of()));
        assertThat(rules.ruleSets())
                .extracting(RuleSetInfo::name, RuleSetInfo::rules)
                .containsExactly(tuple("My set", 1), tuple("konveyor-analysis", 1));
    }

    @Test
    void anIdThatAnotherRuleSetUsesIsToldApart() {
        CompiledRules rules = CompiledRules.compile(
                sources(Map.of("a/one.yaml", GOOD, "b/ruleset.yaml", "name: second\n", "b/two.yaml", GOOD)));

        assertThat(rules.descriptors()).extracting(RuleDescriptor::id).containsExactly("Good", "second/Good");
        assertThat(keys(rules)).containsExactly("rules.id.shared");
    }

    @Test
    void aDescriptorHoldsWhatTheRuleSays() {
        CompiledRules rules = compile("""
            - ruleID: R
              description: |
                First line
                second line
              message: found {{name}}
              category: optional
              effort: 5
              tag: [Tech]
              labels:
              - sahab/dimension=storage
              - sahab/evidence=published
              - sahab/positive
              - konveyor.io/target=cloud
              links:
              - url: https://example.org/a
                title: A
              when:
                java.referenced:
                  pattern: java.io.File
            """);

        RuleDescriptor rule = rules.descriptors().get(0);
        assertThat(rule.dimension()).isEqualTo(Dimension.STORAGE);
        assertThat(rule.evidence()).isEqualTo(Evidence.PUBLISHED);
        assertThat(rule.positive()).isTrue();
        assertThat(rule.category()).isEqualTo(Category.OPTIONAL);
        assertThat(rule.effort()).isEqualTo(5);
        assertThat(rule.tags()).containsExactly("Tech");
        assertThat(rule.links()).containsExactly(new Link("https://example.org/a", "A"));
        assertThat(rule.text(Language.FRENCH).title()).isEqualTo("First line");
        assertThat(rule.text(Language.FRENCH).messages()).containsEntry("default", "found {{name}}");
    }

    @Test
    void theHashChangesWithAnyRule() {
        String other = GOOD.replace("pattern: a", "pattern: b");

        assertThat(compile(GOOD).hash())
                .isEqualTo(compile(GOOD).hash())
                .isNotEqualTo(compile(other).hash());
    }

    @Test
    void rulesOfAFolderAreReadWithoutTestsAndInTheSameOrderEverywhere(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("b.yaml"), GOOD);
        Files.writeString(folder.resolve("sub/a.yml"), rule("A", "builtin.file: a\n"));
        Files.writeString(folder.resolve("b.test.yaml"), "tests: []");
        Files.writeString(folder.resolve("notes.txt"), "no rules");

        List<RuleSource> sources = RuleSource.under(folder);

        String top = folder.getFileName().toString();
        assertThat(sources).extracting(RuleSource::name).containsExactly(top + "/b.yaml", top + "/sub/a.yml");
        assertThat(CompiledRules.compile(sources).descriptors()).hasSize(2);
        assertThat(RuleSource.under(folder.resolve("b.yaml"))).hasSize(1);
    }

    @Test
    void foldersOfTheSameNameAreToldApart(@TempDir Path folder) throws IOException {
        Path one = Files.createDirectories(folder.resolve("x/rules"));
        Path two = Files.createDirectories(folder.resolve("y/rules"));
        Files.writeString(one.resolve("a.yaml"), GOOD);
        Files.writeString(two.resolve("ruleset.yaml"), "name: second\ndescription: The second\nlabels: [a=b]\n");
        Files.writeString(two.resolve("a.yaml"), "\n" + rule("Two", "builtin.file: a\n"));
        List<RuleSource> sources = new ArrayList<>(RuleSource.under(one));
        sources.addAll(RuleSource.under(two));
        sources.addAll(RuleSource.under(two.resolve("a.yaml")));

        CompiledRules rules = CompiledRules.compile(sources);

        assertThat(rules.diagnostics()).isEmpty();
        assertThat(rules.folders())
                .containsExactly(
                        new RuleFolder("rules", one, "konveyor-analysis", "", List.of(), 1, 0),
                        new RuleFolder("rules (2)", two, "second", "The second", List.of("a=b"), 1, 0));
        assertThat(rules.location("Two")).hasValueSatisfying(location -> {
            assertThat(location.source().name()).isEqualTo("rules (2)/a.yaml");
            assertThat(location.source().path()).contains(two.resolve("a.yaml"));
            assertThat(location.line()).isEqualTo(2);
        });
    }

    @Test
    void theDataOfTestsHoldNoRules(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/tests/data/app"));
        Files.writeString(folder.resolve("a/rules.yaml"), GOOD);
        Files.writeString(folder.resolve("a/tests/data/app/rules.yaml"), GOOD);

        assertThat(RuleSource.under(folder)).hasSize(1);
        assertThat(RuleSource.under(folder.resolve("a/tests/data"))).hasSize(1);
    }

    @Test
    void aSingleFileBelongsToTheRuleSetOfItsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ruleset.yaml"), "name: shop\nlabels: [a=b]\n");
        Files.writeString(folder.resolve("one.yaml"), GOOD);
        Files.writeString(folder.resolve("two.yaml"), rule("Two", "builtin.file: a\n"));

        CompiledRules rules = CompiledRules.compile(RuleSource.under(folder.resolve("one.yaml")));

        assertThat(rules.descriptors()).singleElement().satisfies(rule -> {
            assertThat(rule.ruleSet()).isEqualTo("shop");
            assertThat(rule.labels()).containsExactly("a=b");
        });
    }

    @Test
    void everyProblemHasItsWordsInEveryLanguage() {
        SortedSet<String> english = Catalogue.diagnostics(Language.ENGLISH).keys();
        assertThat(english).anyMatch(key -> key.startsWith("rules."));
        for (Language language : Language.values()) {
            Catalogue catalogue = Catalogue.diagnostics(language);
            for (String key : english) {
                if (key.startsWith("rules.")) {
                    assertThat(Template.names(catalogue.text(key)))
                            .as(key + " in " + language)
                            .isEqualTo(Template.names(
                                    Catalogue.diagnostics(Language.ENGLISH).text(key)));
                }
            }
        }
    }

    @Test
    void pagesBesideARuleGiveItsWordsInEveryLanguage() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("r/one.yaml", GOOD);
        files.put(
                "r/Good.md", "---\ntitle: A title\nmessages:\n  default: \"`{{file}}` is here\"\n---\n## Why\nText\n");
        files.put(
                "r/Good_fr.md",
                "---\ntitle: Un titre\nmessages:\n  default: \"`{{file}}` est là\"\n---\n## Pourquoi\n");

        CompiledRules rules = CompiledRules.compile(sources(files));

        RuleDescriptor rule = rules.descriptors().get(0);
        assertThat(rule.text(Language.ENGLISH).title()).isEqualTo("A title");
        assertThat(rule.text(Language.ENGLISH).page()).isEqualTo("## Why\nText");
        assertThat(rule.text(Language.FRENCH).messages()).containsEntry("default", "`{{file}}` est là");
        assertThat(rule.text(Language.ARABIC).title()).isEqualTo("A title");
        assertThat(RulesFixture.link(rules, RulesFixture.summary(rules, "x/a", ""))
                        .drafts())
                .singleElement()
                .satisfies(draft -> assertThat(
                                draft.message().arguments().get("file").value())
                        .isEqualTo("x/a"));
    }

    @Test
    void aPageThatCannotBeUnderstoodIsNamedAndTheRuleSpeaksForItself() {
        CompiledRules rules = CompiledRules.compile(sources(Map.of("r/one.yaml", GOOD, "r/Good.md", "no head at all")));

        assertThat(keys(rules)).containsExactly("rules.page.invalid");
        assertThat(rules.descriptors().get(0).text(Language.ENGLISH).messages()).containsEntry("default", "found");
    }

    @Test
    void whatIsWrongWithPagesIsSaid() {
        Map<String, String> files = new TreeMap<>();
        files.put("Rule.md", "---\ntitle: T\nmessages:\n  default: \"{{name}}\"\n  other: o\n---\nText\n");
        files.put("Rule_fr.md", "---\nmessages:\n  default: \"{{nom}}\"\nsource: 0000000000000000\n---\nTexte\n");
        RuleSource.Folder folder = name -> {
            if (!files.containsKey(name)) {
                throw new FileNotFoundException(name);
            }
            return stream(files.get(name));
        };

        assertThat(RulePages.problems("Rule", folder))
                .hasSize(5)
                .anyMatch(problem -> problem.equals("Rule_fr.md has no title."))
                .anyMatch(problem -> problem.contains("names other arguments"))
                .anyMatch(problem -> problem.equals("Rule_fr.md has no message other."))
                .anyMatch(problem -> problem.startsWith("Rule_fr.md was translated from 0000000000000000"))
                .anyMatch(problem -> problem.equals("There is no page Rule_ar.md."));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(CompiledRules rules) {
        return rules.diagnostics().stream()
                .map(diagnostic -> diagnostic.message().key())
                .toList();
    }
}
