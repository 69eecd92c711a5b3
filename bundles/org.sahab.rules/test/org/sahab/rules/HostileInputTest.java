package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sahab.rules.RulesFixture.Taken;

class HostileInputTest {

    private static final String STRANGE = "<>&'\"[](){}*?:-\\|\n\t #%!@\u0000\uFFFF\uD800";

    private static final String RULES = """
        - ruleID: One
          description: d
          message: found {{name}}
          category: mandatory
          effort: 3
          labels: [sahab/dimension=storage, sahab/secret=value]
          customVariables:
          - name: value
            pattern: "a=(.*)"
          when:
            and:
            - as: x
              java.referenced:
                location: METHOD_CALL
                pattern: a.(B|C)?.m*(int, *)
            - from: x
              builtin.filecontent:
                pattern: (?P<value>[a-z]+)=1
                filePattern: .*\\.(xml|txt)
                filepaths: "{{x.filepaths}}"
        - ruleID: Two
          message: m
          when:
            or:
            - builtin.xml:
                xpath: //p:a[@b='c' and contains(text(), 'd')]/@e
                namespaces: {p: 'urn:p'}
            - builtin.file: '*.xml'
              not: true
        """;

    private static final String XML = """
        <?xml version="1.0"?>
        <!DOCTYPE a PUBLIC "-//x//y" "z" [<!ENTITY e "f">]>
        <a xmlns="urn:p" b='c' e="1">d &amp; &e;<!-- c --><![CDATA[<x>]]><b/>abc=1
        </a>
        """;

    @Test
    void rulesMutatedAtRandomNeverStopTheOthers() {
        String good = RulesFixture.rule("Good", "builtin.file:\n  pattern: good\n");
        Random random = new Random(21);
        for (int round = 0; round < 1_500; round++) {
            String mutated = mutated(RULES, random);
            CompiledRules rules =
                    CompiledRules.compile(RulesFixture.sources(Map.of("a/mutated.yaml", mutated, "b/good.yaml", good)));

            assertThat(rules.descriptors())
                    .as(mutated)
                    .anyMatch(rule -> rule.id().equals("Good"));
            RulesFixture.match(rules, "x.xml", XML);
        }
    }

    @Test
    void filesMutatedAtRandomAreMatchedOrNamed() {
        CompiledRules rules =
                RulesFixture.compile(RULES + RulesFixture.rule("Always", "builtin.file:\n  pattern: xml\n"));
        Random random = new Random(22);
        for (int round = 0; round < 3_000; round++) {
            String text = mutated(XML, random);

            Taken taken = RulesFixture.match(rules, "x.xml", text);

            assertThat(taken.hits).as(text).isNotEmpty();
            taken.hits.forEach(hit ->
                    assertThat(hit.region().offset() + hit.region().length()).isLessThanOrEqualTo(text.length()));
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(Math.max(1, mutated.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, Math.min(mutated.length(), at + 1));
                case 1 -> mutated.insert(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                case 2 -> mutated.setLength(at);
                default -> mutated.insert(at, text, Math.min(at, text.length()), Math.min(text.length(), at + 20));
            }
        }
        return mutated.toString();
    }

    @Test
    void anExpressionWithoutEndIsNamedAndTheOthersRun() {
        CompiledRules rules = RulesFixture.compile(
                RulesFixture.rule("Endless", "builtin.filecontent:\n  pattern: (a|a)*\\1c\n  filePattern: .*\n")
                        + RulesFixture.rule("Other", "builtin.filecontent:\n  pattern: needle\n  filePattern: .*\n"));

        Taken taken = RulesFixture.match(rules, "x.txt", "a".repeat(5_000) + " needle");

        assertThat(taken.hits).hasSize(1);
        assertThat(taken.diagnostics).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().key()).isEqualTo("rules.match.expensive");
            assertThat(diagnostic.message().arguments().get("rule").value()).isEqualTo("Endless");
        });
    }

    @Test
    void anXPathWithoutEndIsNamedAndTheOthersRun() {
        CompiledRules rules = RulesFixture.compile(
                RulesFixture.rule("Endless", "builtin.xml:\n  xpath: //*[count(//*[count(//*) > 1]) > 1]\n")
                        + RulesFixture.rule("Other", "builtin.xml:\n  xpath: /a\n"));

        Taken taken = RulesFixture.match(rules, "x.xml", "<a>" + "<b/>".repeat(5_000) + "</a>");

        assertThat(taken.hits).hasSize(1);
        assertThat(taken.diagnostics)
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.match.expensive");
    }

    @Test
    void anEntityThatNamesAFileIsNotRead() {
        CompiledRules rules = RulesFixture.when("builtin.xml:\n  xpath: //a\n");

        Taken taken = RulesFixture.match(
                rules, "x.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>");

        assertThat(taken.hits.get(0).variables()).containsEntry("innerText", "&e;");
    }

    @Test
    void aMillionRulesAreCutAndNamedAndTheFirstRun() {
        Map<String, String> files = new TreeMap<>();
        for (int file = 0; file < 25; file++) {
            StringBuilder text = new StringBuilder();
            for (int rule = 0; rule < 40_000; rule++) {
                text.append("- {ruleID: r")
                        .append(file)
                        .append('-')
                        .append(rule)
                        .append(", message: m, when: {builtin.file: {pattern: a}}}\n");
            }
            files.put("r%02d/rules.yaml".formatted(file), text.toString());
        }

        CompiledRules rules = CompiledRules.compile(RulesFixture.sources(files));

        assertThat(rules.descriptors()).hasSize(50_000);
        assertThat(rules.conditions()).isEqualTo(1);
        assertThat(rules.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().key()).isEqualTo("rules.tooMany");
            assertThat(diagnostic.place().path()).isEqualTo("r01/rules.yaml");
            assertThat(diagnostic.place().region().line()).isEqualTo(10_001);
        });
    }

    @Test
    void filesOfBytesWithoutEndAreCutAndNamed() {
        byte[] large = ("# " + "x".repeat(98) + "\n").repeat(70_000).getBytes(StandardCharsets.UTF_8);
        int[] read = {0};
        List<RuleSource> sources = new ArrayList<>();
        for (int file = 0; file < 200; file++) {
            sources.add(new RuleSource("r/%03d.yaml".formatted(file), name -> {
                read[0]++;
                return new ByteArrayInputStream(large);
            }));
        }

        CompiledRules rules = CompiledRules.compile(sources);

        assertThat(rules.diagnostics())
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.tooLarge");
        assertThat(read[0]).isLessThan(12);
    }

    @Test
    void aliasesThatMultiplyAreNamedAndTheOtherFilesRun() {
        StringBuilder bomb = new StringBuilder("- &a0 {ruleID: a, x: y}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("- &a%d {<<: *a%d, x%d: [*a%d, *a%d]}\n".formatted(i, i - 1, i, i - 1, i - 1));
        }
        CompiledRules rules = CompiledRules.compile(RulesFixture.sources(Map.of(
                "a/bomb.yaml",
                bomb.toString(),
                "b/good.yaml",
                RulesFixture.rule("Good", "builtin.file:\n  pattern: good\n"))));

        assertThat(rules.descriptors()).hasSize(1);
        assertThat(rules.diagnostics())
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.yaml.invalid");
    }
}
