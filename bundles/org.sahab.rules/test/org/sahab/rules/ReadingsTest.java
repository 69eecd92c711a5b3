package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.rules.RulesFixture.compile;
import static org.sahab.rules.RulesFixture.konveyor;
import static org.sahab.rules.RulesFixture.link;
import static org.sahab.rules.RulesFixture.rule;
import static org.sahab.rules.RulesFixture.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Argument;
import org.sahab.model.unit.UnitSummary;

/** Where Sahab and Konveyor's engine link the same rules to other findings. */
class ReadingsTest {

    /** The files that a rule finds something in, {@code ""} standing for the project. */
    private static List<String> found(CompiledRules rules, String... files) {
        Map<String, UnitSummary> units = new TreeMap<>();
        for (String file : files) {
            units.put(file, summary(rules, file, "text"));
        }
        List<String> found = new ArrayList<>();
        link(rules, units.values().toArray(UnitSummary[]::new))
                .drafts()
                .forEach(draft -> found.add(draft.place().file()));
        return found.stream().distinct().sorted().toList();
    }

    private static String file(String name) {
        return "builtin.file: {pattern: " + name + "}\n";
    }

    @Test
    void aLoneNotIsAFindingOnTheProject() {
        String rules = rule("Test", file("x.txt") + "not: true\n");
        assertThat(found(compile(rules), "a.txt")).containsExactly("");
        assertThat(found(konveyor(rules), "a.txt")).isEmpty();
        assertThat(found(konveyor(rules), "x.txt")).isEmpty();
    }

    @Test
    void whatAnUnmatchedPartOfAnOrFoundIsNoFinding() {
        String rules = rule("Test", """
            or:
            - and:
              - builtin.file: {pattern: a.txt}
              - builtin.file: {pattern: b.txt}
            - builtin.file: {pattern: c.txt}
            """);
        assertThat(found(compile(rules), "a.txt", "c.txt")).containsExactly("c.txt");
        assertThat(found(konveyor(rules), "a.txt", "c.txt")).containsExactly("a.txt", "c.txt");
        assertThat(found(konveyor(rules), "a.txt")).isEmpty();
    }

    @Test
    void whatANotFoundIsNoFinding() {
        String rules = rule("Test", """
            or:
            - not: true
              builtin.file: {pattern: a.txt}
            - builtin.file: {pattern: c.txt}
            """);
        assertThat(found(compile(rules), "a.txt", "c.txt")).containsExactly("c.txt");
        assertThat(found(konveyor(rules), "a.txt", "c.txt")).containsExactly("a.txt", "c.txt");
    }

    @Test
    void aPartThatHoldsAndFindsNothingHolds() {
        String rules = rule("Test", """
            and:
            - or:
              - not: true
                builtin.file: {pattern: x.txt}
            - builtin.file: {pattern: c.txt}
            """);
        assertThat(found(compile(rules), "c.txt")).containsExactly("c.txt");
        assertThat(found(konveyor(rules), "c.txt")).isEmpty();
    }

    @Test
    void noFilesOfAnotherConditionAreNoFiles() {
        String rules = rule("Test", """
            or:
            - as: apps
              builtin.file: {pattern: x.txt}
            - from: apps
              builtin.filecontent:
                pattern: text
                filepaths: '{{apps.filepaths}}'
            """);
        assertThat(found(compile(rules), "a.txt")).isEmpty();
        assertThat(found(konveyor(rules), "a.txt")).containsExactly("a.txt");
        assertThat(found(konveyor(rules), "a.txt", "x.txt")).containsExactly("x.txt");
    }

    @Test
    void theTemplateOfFilesMayBeMisspelled() {
        for (String spelling : List.of("apps.Filepaths", "apps.filePaths", "apps.filepath", "apps.extras.filepaths")) {
            String rules = rule("Test", """
                and:
                - as: apps
                  builtin.file: {pattern: x.txt}
                - from: apps
                  builtin.filecontent:
                    pattern: text
                    filepaths: '{{%s}}'
                """.formatted(spelling));
            assertThat(compile(rules).diagnostics()).isEmpty();
            assertThat(found(compile(rules), "a.txt", "x.txt")).containsExactly("x.txt");
            assertThat(found(konveyor(rules), "a.txt", "x.txt"))
                    .isEqualTo(spelling.endsWith(".filepaths") ? List.of("x.txt") : List.of("a.txt", "x.txt"));
        }
    }

    @Test
    void aConditionThatNamesItselfIsNotLimited() {
        String rules = rule("Test", """
            and:
            - as: apps
              builtin.filecontent:
                pattern: text
                filepaths: '{{apps.filepaths}}'
            """);
        assertThat(found(compile(rules), "a.txt", "x.txt")).containsExactly("a.txt", "x.txt");
        assertThat(compile(rules).diagnostics())
                .extracting(problem -> problem.message().key())
                .containsExactly("rules.from.later");
    }

    @Test
    void filesOfAConditionOutsideCanBeUsedInside() {
        String rules = rule("Test", """
            and:
            - as: apps
              ignore: true
              builtin.file: {pattern: x.txt}
            - or:
              - from: apps
                builtin.filecontent:
                  pattern: text
                  filepaths: '{{apps.filepaths}}'
              - builtin.file: {pattern: none}
            """);
        assertThat(found(compile(rules), "a.txt", "x.txt")).containsExactly("x.txt");
        assertThat(found(konveyor(rules), "a.txt", "x.txt")).isEmpty();
        assertThat(konveyor(rules).diagnostics())
                .extracting(problem -> problem.message().key())
                .containsExactly("rules.from.unknown");
    }

    @Test
    void oneNameMayStandInSeveralLists() {
        String rules = rule("Test", """
            or:
            - and:
              - {as: apps, ignore: true, builtin.file: {pattern: x.txt}}
              - {from: apps, builtin.filecontent: {pattern: text, filepaths: '{{apps.filepaths}}'}}
            - and:
              - {as: apps, ignore: true, builtin.file: {pattern: y.txt}}
              - {from: apps, builtin.filecontent: {pattern: text, filepaths: '{{apps.filepaths}}'}}
            """);
        assertThat(found(compile(rules), "a.txt", "x.txt", "y.txt")).containsExactly("x.txt", "y.txt");
        assertThat(found(konveyor(rules), "a.txt", "x.txt", "y.txt")).containsExactly("x.txt", "y.txt");
    }

    @Test
    void aVariableWithSeveralGroupsIsTheFirst() {
        String rules = """
            - ruleID: Test
              message: "{{two}}|{{named}}|{{whole}}|{{none}}"
              customVariables:
              - {name: two, pattern: '(t)(e)'}
              - {name: named, pattern: '(t)(?P<last>e *)', nameOfCaptureGroup: last}
              - {name: whole, pattern: 'tex'}
              - {name: none, pattern: 'x(y)(z)', defaultValue: else}
              when: {builtin.filecontent: {pattern: text}}
            """;
        for (CompiledRules read : List.of(compile(rules), konveyor(rules))) {
            Map<String, Argument> arguments = link(read, summary(read, "a.txt", "  text"))
                    .drafts()
                    .get(0)
                    .message()
                    .arguments();
            boolean ours = read.compatibility() == Compatibility.SAHAB;
            assertThat(arguments.get("two").value()).isEqualTo(ours ? "t" : "");
            assertThat(arguments.get("named").value()).isEqualTo("e");
            assertThat(arguments.get("whole").value()).isEqualTo("tex");
            assertThat(arguments.get("none").value()).isEqualTo("else");
        }
    }

    @Test
    void aTagThatIsAskedForIsFoundOnTheProject() {
        String rules = """
            - ruleID: Tags
              tag: [Web=Servlet]
              when: {builtin.file: {pattern: a.txt}}
            - ruleID: Lone
              message: found
              when: {builtin.hasTags: [Servlet]}
            - ruleID: Both
              message: found
              when:
                and:
                - builtin.hasTags: [Servlet]
                - builtin.file: {pattern: a.txt}
            """;
        assertThat(found(compile(rules), "a.txt")).containsExactly("", "a.txt");
        assertThat(link(konveyor(rules), summary(konveyor(rules), "a.txt", "")).drafts())
                .hasSize(3);
    }

    @Test
    void tagsThatRestOnTagsAreGivenWhateverTheOrder() {
        String rules = """
            - ruleID: Third
              tag: [C]
              when: {builtin.hasTags: [B]}
            - ruleID: Second
              tag: [B]
              when: {builtin.hasTags: [A]}
            - ruleID: First
              tag: [A]
              when: {builtin.file: {pattern: a.txt}}
            - ruleID: Negated
              tag: [D]
              when: {not: true, builtin.hasTags: [C]}
            - ruleID: Finds
              message: found
              when: {builtin.hasTags: [C]}
            """;
        CompiledRules ours = compile(rules);
        assertThat(link(ours, summary(ours, "a.txt", "")).tags()).containsExactly("A", "B", "C");
        CompiledRules theirs = konveyor(rules);
        assertThat(link(theirs, summary(theirs, "a.txt", "")).tags()).containsExactly("A", "B");
    }

    @Test
    void tagsMayHoldAnyLetters() {
        String rules = """
            - ruleID: Tags
              tag: ["Web=Faces 2.3, C++", "Plain_a-b (c)"]
              when: {builtin.file: {pattern: a.txt}}
            """;
        CompiledRules ours = compile(rules);
        Linked linked = link(ours, summary(ours, "a.txt", ""));
        assertThat(linked.tags()).containsExactly("C++", "Faces 2.3", "Plain_a-b (c)");
        assertThat(linked.tagMatches().getFirst().tags()).containsExactly("Plain_a-b (c)", "Web=Faces 2.3, C++");
        CompiledRules theirs = konveyor(rules);
        linked = link(theirs, summary(theirs, "a.txt", ""));
        assertThat(linked.tags()).containsExactly("Plain_a-b (c)");
        assertThat(linked.tagMatches().getFirst().tags()).hasSize(2);
    }

    @Test
    void sightingsOfTagsAreFindingsOnRequest() {
        String rules = "- ruleID: Tags\n  tag: [A]\n  when: {builtin.file: {pattern: a.txt}}\n";
        assertThat(found(compile(rules), "a.txt")).isEmpty();
        CompiledRules asked = CompiledRules.compile(
                RulesFixture.sources(Map.of("r/a.yaml", rules)),
                new RuleOptions(Compatibility.SAHAB, RuleOptions.defaults().selector(), true));
        assertThat(found(asked, "a.txt")).containsExactly("a.txt");
        assertThat(asked.descriptors().get(0).effort()).isZero();
    }
}
