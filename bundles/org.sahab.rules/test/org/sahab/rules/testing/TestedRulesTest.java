package org.sahab.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.rules.CompiledRules;

class TestedRulesTest {

    @TempDir
    private Path folder;

    private TestedRules read(String text, String... wanted) throws Exception {
        return TestedRules.read(Files.writeString(folder.resolve("mail.yaml"), text), Set.of(wanted));
    }

    @Test
    void onlyTheRulesThatAreTestedAreCompiled() throws Exception {
        TestedRules rules = read("""
            - ruleID: one
              message: "quotes \\" and a \\\\, {{name}}"
              when: {builtin.file: {pattern: a}}
            - ruleID: two
              tag: [Mail]
              when: {builtin.file: {pattern: b}}
            """, "one", "three");
        assertThat(rules.present()).containsExactly("one");
        List<RuleDescriptor> compiled = CompiledRules.compile(rules.sources()).descriptors();
        assertThat(compiled).extracting(RuleDescriptor::id).containsExactly("one");
        assertThat(compiled.getFirst().text(Language.ENGLISH).messages()).containsValue("quotes \" and a \\, {{name}}");
    }

    @Test
    void whatIsWrongWithARuleIsToldOnItsLineOfTheFile() throws Exception {
        TestedRules rules = read("""
            # rules on mail

            - ruleID: one
              message: m
              when: {builtin.file: {pattern: a}}

            - ruleID: two
              message: |
                two

                lines
              when:
                builtin.file:
                  pattern: a
              unheard: of
            """, "two");
        assertThat(CompiledRules.compile(rules.sources()).diagnostics())
                .extracting(problem ->
                        Objects.requireNonNull(problem.place()).region().line())
                .containsExactly(15);
    }

    @Test
    void aMissingFileIsOneClearSentence() {
        assertThatThrownBy(() -> TestedRules.read(folder.resolve("none.yaml"), Set.of("one")))
                .isInstanceOfSatisfying(
                        RuleTestException.class,
                        problem -> assertThat(problem.problem().key()).isEqualTo("rules.test.missing-rules"));
    }

    @Test
    void aliasesThatMultiplyAreStopped() {
        StringBuilder text = new StringBuilder("- ruleID: one\n  a: &a [");
        text.append("x".repeat(100_000)).append("]\n");
        for (char level = 'b'; level < 'h'; level++) {
            char below = (char) (level - 1);
            text.append("  ").append(level).append(": &").append(level).append(" [");
            text.append(("*" + below + ",").repeat(8)).append("]\n");
        }
        assertThatThrownBy(() -> read(text.toString(), "one"))
                .isInstanceOfSatisfying(
                        RuleTestException.class,
                        problem -> assertThat(problem.problem().key()).isEqualTo("rules.test.bad-rules"));
    }
}
