package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.label.LabelSelector;

class RuleOptionsTest {

    private static final Map<String, String> FILES = Map.of("r/ruleset.yaml", """
        name: shop
        labels: [konveyor.io/source=till]
        """, "r/rules.yaml", """
        - ruleID: cloud
          message: m
          labels: [konveyor.io/target=cloud2+]
          when: {builtin.file: {pattern: a}}
        - ruleID: desk
          message: m
          labels: [konveyor.io/target=desk]
          when: {builtin.file: {pattern: b}}
        """);

    private static CompiledRules compile(Compatibility compatibility, String labels) throws Exception {
        return CompiledRules.compile(
                RulesFixture.sources(FILES), new RuleOptions(compatibility, LabelSelector.parse(labels)));
    }

    @Test
    void labels_choose_rules_and_those_of_the_rule_set_count() throws Exception {
        CompiledRules rules = compile(Compatibility.SAHAB, "konveyor.io/target=cloud3 && konveyor.io/source=till");
        assertThat(rules.descriptors()).extracting(RuleDescriptor::id).containsExactly("cloud");
        assertThat(rules.deselected())
                .containsExactly(new DeselectedRule(
                        "desk",
                        "shop",
                        List.of("konveyor.io/target=desk", "konveyor.io/source=till"),
                        "r/rules.yaml",
                        5));
        assertThat(rules.conditions()).isEqualTo(1);
    }

    @Test
    void options_change_the_hash() throws Exception {
        assertThat(List.of(
                        compile(Compatibility.SAHAB, "").hash(),
                        compile(Compatibility.KONVEYOR, "").hash(),
                        compile(Compatibility.SAHAB, "a").hash()))
                .doesNotHaveDuplicates();
        assertThat(compile(Compatibility.KONVEYOR, "").compatibility()).isEqualTo(Compatibility.KONVEYOR);
    }
}
