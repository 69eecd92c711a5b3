package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSelectionTest {

    private static final String RULES = """
        - ruleID: eap-to-quarkus
          labels: [konveyor.io/source=eap7+, konveyor.io/target=quarkus]
          message: EAP
          when: {builtin.file: {pattern: README.txt}}
        - ruleID: any-to-quarkus
          labels: [konveyor.io/source, konveyor.io/target=quarkus3+]
          message: Any
          when: {builtin.file: {pattern: README.txt}}
        - ruleID: to-liberty
          labels: [konveyor.io/target=liberty, beans]
          message: Liberty
          when: {builtin.file: {pattern: README.txt}}
        - ruleID: seen
          labels: [discovery]
          message: Seen
          when: {builtin.file: {pattern: README.txt}}
        """;

    @TempDir
    Path home;

    private String rules;

    @BeforeEach
    void write() throws Exception {
        rules = Files.writeString(home.resolve("own.yaml"), RULES).toString();
    }

    private Sahab.Run run(String... arguments) {
        return new Sahab(home)
                .run(Stream.concat(Stream.of("rules", "--rules", rules), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private List<String> own(String... arguments) {
        Sahab.Run run = run(Stream.concat(Stream.of("--no-builtin-rules"), Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return ids(run);
    }

    private static List<String> ids(Sahab.Run run) {
        return run.out()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void sourcesAndTargetsSelectThePathsBetweenThemAndDiscovery() {
        assertThat(own("--target", "quarkus")).containsExactly("any-to-quarkus", "eap-to-quarkus", "seen");
        assertThat(own("--source", "eap8", "--target", "quarkus"))
                .containsExactly("any-to-quarkus", "eap-to-quarkus", "seen");
        assertThat(own("--source", "eap6", "--target", "quarkus")).containsExactly("any-to-quarkus", "seen");
        assertThat(own("--target", "quarkus", "--target", "liberty")).hasSize(4);
    }

    @Test
    void anExpressionSelectsByLabelsAndNarrowsAPath() {
        assertThat(own("--labels", "konveyor.io/target=liberty && beans")).containsExactly("to-liberty");
        assertThat(own("--labels", "!discovery", "--target", "quarkus"))
                .containsExactly("any-to-quarkus", "eap-to-quarkus");
    }

    @Test
    void inAnExpressionAndBindsStrongerThanOrButNotForKonveyor() {
        String expression = "discovery || target=liberty && target=quarkus";
        assertThat(own("--labels", expression)).containsExactly("seen");
        assertThat(run("--no-builtin-rules", "--konveyor-strict", "--labels", expression)
                        .err())
                .startsWith("None of the 4 rules is selected");
    }

    @Test
    void theBuiltInRulesLeadFromAnywhereToCloudReadiness() {
        List<String> all = ids(new Sahab(home).run("rules"));
        assertThat(ids(new Sahab(home).run("rules", "--target", "cloud-readiness")))
                .isEqualTo(all);
        assertThat(ids(run("--source", "eap7", "--target", "cloud-readiness")))
                .containsAll(all)
                .contains("seen")
                .hasSize(all.size() + 1);
        assertThat(ids(run("--target", "quarkus"))).doesNotContainAnyElementsOf(all);
    }

    @Test
    void aNameThatNoRuleFitsIsAMistake() {
        Sahab.Run typo = run("--target", "qarkus");
        assertThat(typo.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(typo.err()).isEqualTo("No rule is for moving to qarkus: did you mean quarkus?\n");
        assertThat(run("--no-builtin-rules", "--target", "cloud-readiness").err())
                .isEqualTo("No rule is for moving to cloud-readiness; sahab rules labels lists the targets, and"
                        + " --rules names more rules.\n");
        assertThat(run("--target", "LIBERTY").err()).contains("did you mean liberty?");
    }

    @Test
    void aNameThatOnlyRulesForEverythingFitIsSaid() {
        Sahab.Run run = run("--source", "weblogic", "--target", "quarkus");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ids(run)).containsExactly("any-to-quarkus", "seen");
        assertThat(run.err()).isEqualTo("No rule names the source weblogic; those that fit are for any source.\n");
    }

    @Test
    void aSelectionThatSelectsNothingIsSaidAndNothingIsAssessed() {
        Path shop = new Shop(home.resolve("shop")).folder();
        Sahab.Run run = new Sahab(home)
                .run(
                        "assess",
                        "--no-builtin-rules",
                        "--rules",
                        rules,
                        "--labels",
                        "beans && discovery",
                        shop.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.lastWord())
                .isEqualTo("None of the 4 rules is selected by beans && discovery; sahab rules labels lists what can"
                        + " be selected.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anExpressionThatMakesNoSenseIsNamedWithItsPlace() {
        Sahab.Run run = run("--labels", "a && (b || c");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains("a && (b || c").contains("column 6");
        assertThat(run("--labels=").err()).startsWith("--labels was given an empty expression");
        assertThat(run("--target", "a=b").err()).hasLineCount(1).contains("a=b");
    }

    @Test
    void assessAppliesTheSelectedRulesOnly() {
        Path shop = new Shop(home.resolve("shop")).folder();
        Sahab.Run run = new Sahab(home)
                .run("assess", "--format", "text", "--rules", rules, "--target", "liberty", shop.toString());
        assertThat(run.out()).contains("seen", "to-liberty", "2 rules").doesNotContain("quarkus", "LocalFileWrite");
    }

    @Test
    void theLabelsThereAreAreListedWithTheNumberOfTheirRules() {
        Sahab.Run run = run("labels", "--no-builtin-rules", "--rules", rules);
        assertThat(run.out().lines())
                .contains("konveyor.io/target=liberty    1", "discovery                     1")
                .last()
                .isEqualTo("4 rules; --labels selects by labels, --source and --target by technologies.");
        assertThat(run("--no-builtin-rules", "--labels", "beans", "--long").out())
                .contains("LABELS", "own.yaml:9  ", "beans, konveyor.io/target=liberty", "1 rule of 4; ");
    }
}
