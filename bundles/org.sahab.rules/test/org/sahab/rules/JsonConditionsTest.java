package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.rules.RulesFixture.match;
import static org.sahab.rules.RulesFixture.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.rules.RulesFixture.Taken;

class JsonConditionsTest {

    private static final String TEXT = """
        {
          "name": "shop",
          "port": 8080,
          "scripts": {"start": "node a.js", "test": "node a.js"},
          "servers": [
            {"host": "one", "tls": true},
            {"host": "two", "tls": false, "weight": null}
          ],
          "@scope/lib": "1.0",
          "note": "say \\"hi\\" \\u0041"
        }
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name | 2",
                "//host | 6, 7",
                "//servers/*[2]/host | 7",
                "//servers/*[tls='true']/host | 6",
                "//*[host='two'] | 7",
                "//port[. > 8000] | 3",
                "//scripts/* | 4, 4",
                "//scripts[contains(., 'a.js')] | 4",
                "//*[name()='@scope/lib'] | 9",
                "//*[matches(local-name(), '^n.te$')] | 10",
                "/servers/*/weight/text() | 7",
                "/name/text() | 2",
                "//none | "
            })
    void anXPathFindsMembersAndItemsWithTheirTrueLines(String xpath, String lines) {
        Taken taken = match(json(xpath), "package.json", TEXT);

        assertThat(taken.lines().toString()).isEqualTo("[" + (lines == null ? "" : lines) + "]");
        assertThat(taken.diagnostics).isEmpty();
    }

    @Test
    void aHitTellsTheTextAndTheKey() {
        Taken taken = match(json("//note"), "a.json", TEXT);

        assertThat(taken.hits.get(0).variables())
                .containsEntry("matchingJSON", "say \"hi\" A")
                .containsEntry("data", "note");
        assertThat(taken.texts(TEXT)).containsExactly("\"note\": \"say \\\"hi\\\" \\u0041\"");
    }

    @Test
    void theTextsOfAnObjectStandOneAfterTheOther() {
        assertThat(match(json("//scripts"), "a.json", TEXT).hits.get(0).variables())
                .containsEntry("matchingJSON", "node a.jsnode a.js");
    }

    @Test
    void equalTextsAreFoundWhereTheyStand() {
        assertThat(match(json("//scripts/test"), "a.json", "{\"scripts\": {\n\"start\": \"x\",\n\"test\": \"x\"}}")
                        .lines())
                .containsExactly(3);
    }

    @Test
    void forKonveyorALineIsTheFirstWithTheText() {
        CompiledRules rules =
                RulesFixture.konveyor(RulesFixture.rule("Test", "builtin.json:\n  xpath: //scripts/test\n"));

        assertThat(match(rules, "a.json", "{\"scripts\": {\n\"start\": \"x\",\n\"test\": \"x\"}}")
                        .lines())
                .containsExactly(2);
    }

    @Test
    void onlyJsonFilesAreLookedAtUnlessTheRuleNamesOthers() {
        assertThat(json("//a").wantsFile("x/a.xml")).isFalse();
        assertThat(when("builtin.json:\n  xpath: //a\n  filepaths: [.babelrc]\n")
                        .wantsFile("web/.babelrc"))
                .isTrue();
    }

    @Test
    void ofMembersWithTheSameKeyTheLastCounts() {
        assertThat(match(json("/a"), "a.json", "{\"a\": 1,\n\"a\": 2}").lines()).containsExactly(2);
    }

    @Test
    void aSecretIsMasked() {
        CompiledRules rules = RulesFixture.compile("""
            - ruleID: Password
              message: '{{matchingJSON}}'
              labels:
              - sahab/secret=matchingJSON
              when:
                builtin.json:
                  xpath: //password
            """);
        String text = "{\"password\": \"tiger\"}";

        Taken taken = match(rules, "a.json", text);

        assertThat(taken.hits.get(0).variables().values()).noneMatch(value -> value.contains("tiger"));
        assertThat(taken.secrets)
                .singleElement()
                .satisfies(region -> assertThat(text.substring(region.offset(), region.offset() + region.length()))
                        .isEqualTo("\"tiger\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\" 1}",
                "{\"a\": 1,}",
                "{a: 1}",
                "[1 2]",
                "[01]",
                "[1.]",
                "[+1]",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"open",
                "\"line\nfeed\"",
                "{} {}",
                "// comment\n{}",
                "nul"
            })
    void whatIsNoJsonIsNamedOnce(String text) {
        CompiledRules rules = RulesFixture.compile(RulesFixture.rule("One", "builtin.json:\n  xpath: //a\n")
                + RulesFixture.rule("Two", "builtin.json:\n  xpath: //b\n"));

        Taken taken = match(rules, "a.json", text);

        assertThat(taken.hits).isEmpty();
        assertThat(taken.diagnostics)
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.json.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "1", "-0.5e+10", "\"text\"", "null", " [ [ ] , { } ] "})
    void everyKindOfValueIsJson(String text) {
        assertThat(match(json("//a"), "a.json", text).diagnostics).isEmpty();
    }

    @Test
    void deepNestingNeitherEndsTheRunNorIsSilent() {
        Taken taken = match(json("//a"), "a.json", "[".repeat(100_000));

        assertThat(taken.diagnostics)
                .extracting(diagnostic -> diagnostic.message().key())
                .isEqualTo(List.of("rules.json.malformed"));
        assertThat(match(json("//a"), "a.json", "[".repeat(3_000) + "]".repeat(3_000)).diagnostics)
                .isEmpty();
    }

    private static CompiledRules json(String xpath) {
        return when("builtin.json:\n  xpath: \"" + xpath + "\"\n");
    }
}
