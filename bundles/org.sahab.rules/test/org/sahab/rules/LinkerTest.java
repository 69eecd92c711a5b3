package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sahab.rules.RulesFixture.call;
import static org.sahab.rules.RulesFixture.compile;
import static org.sahab.rules.RulesFixture.fact;
import static org.sahab.rules.RulesFixture.guess;
import static org.sahab.rules.RulesFixture.java;
import static org.sahab.rules.RulesFixture.link;
import static org.sahab.rules.RulesFixture.summary;
import static org.sahab.rules.RulesFixture.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.fact.FactKind;

class LinkerTest {

    private static final String TYPE_A = "java.referenced:\n    location: TYPE\n    pattern: x.A\n";
    private static final String TYPE_B = "java.referenced:\n    location: TYPE\n    pattern: x.B\n";

    @Test
    void aHitBecomesAFindingWithWhatTheRuleAndTheFileSay() {
        CompiledRules rules = when("java.referenced:\n  location: TYPE\n  pattern: x.A\n");

        Linked linked = link(rules, java(rules, "src/test/A.java", fact(FactKind.TYPE_USE, "x.A")));

        assertThat(linked.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.rule()).isEqualTo("Test");
            assertThat(draft.category()).isEqualTo(Category.MANDATORY);
            assertThat(draft.effort()).isEqualTo(1);
            assertThat(draft.scope()).isEqualTo(Scope.TEST);
            assertThat(draft.place().path()).isEqualTo("src/test/A.java");
            assertThat(draft.place().region().line()).isEqualTo(3);
            assertThat(draft.anchor()).isEqualTo("anchor");
            assertThat(draft.message().arguments()).containsEntry("name", Argument.code("A"));
        });
    }

    @Test
    void anAndNeedsAllAndReportsAll() {
        CompiledRules rules = when("and:\n- " + TYPE_A + "- " + TYPE_B);

        UnitSummary a = java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A"));
        UnitSummary b = java(rules, "B.java", fact(FactKind.TYPE_USE, "x.B"));

        assertThat(files(link(rules, a))).isEmpty();
        assertThat(files(link(rules, a, b))).containsExactly("A.java", "B.java");
    }

    @Test
    void anOrNeedsOneAndReportsWhatThereIs() {
        CompiledRules rules = when("or:\n- " + TYPE_A + "- " + TYPE_B);

        UnitSummary b = java(rules, "B.java", fact(FactKind.TYPE_USE, "x.B"));

        assertThat(files(link(rules, b))).containsExactly("B.java");
        assertThat(files(link(rules))).isEmpty();
    }

    @Test
    void whatIsIgnoredCountsAsMatchedButIsNoFinding() {
        CompiledRules rules = when("and:\n- " + TYPE_A + "  ignore: true\n- " + TYPE_B);
        UnitSummary a = java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A"));
        UnitSummary b = java(rules, "B.java", fact(FactKind.TYPE_USE, "x.B"));

        assertThat(files(link(rules, a, b))).containsExactly("B.java");
        assertThat(files(link(rules, b))).isEmpty();
    }

    @Test
    void anAndWithANotHoldsWhereTheOtherIsMissing() {
        CompiledRules rules = when("and:\n- " + TYPE_A + "- " + TYPE_B + "  not: true\n");
        UnitSummary a = java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A"));
        UnitSummary b = java(rules, "B.java", fact(FactKind.TYPE_USE, "x.B"));

        assertThat(files(link(rules, a))).containsExactly("A.java");
        assertThat(files(link(rules, a, b))).isEmpty();
    }

    @Test
    void aLoneNotIsReportedOnTheProject() {
        CompiledRules rules = when("builtin.file:\n  pattern: Dockerfile\nnot: true\n");

        assertThat(link(rules, summary(rules, "pom.xml", "")).drafts())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.place().path()).isEmpty();
                    assertThat(draft.place().region()).isEqualTo(Region.WHOLE);
                    assertThat(draft.scope()).isEqualTo(Scope.PRODUCTION);
                });
        assertThat(link(rules, summary(rules, "Dockerfile", "")).drafts()).isEmpty();
    }

    @Test
    void whatStandsBesideATopLevelAndIsDropped() {
        CompiledRules rules = when("and:\n- " + TYPE_A + "not: true\n");

        assertThat(files(link(rules, java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A")))))
                .containsExactly("A.java");
    }

    @Test
    void aChainLimitsAConditionToTheFilesOfAnother() {
        CompiledRules rules = when("""
            and:
            - builtin.filecontent:
                pattern: version="3"
                filePattern: ""
                filepaths: "{{apps.filepaths}}"
              from: apps
            - builtin.xml:
                xpath: /web-app
              as: apps
              ignore: true
            """);

        Linked linked = link(
                rules,
                summary(rules, "a.xml", "<web-app version=\"3\"/>"),
                summary(rules, "b.xml", "<other version=\"3\"/>"));

        assertThat(files(linked)).containsExactly("a.xml");
    }

    @Test
    void aChainIsReadInAnyOrderAndSpelling() {
        CompiledRules rules = when("""
            and:
            - as: second
              from: first
              java.referenced:
                location: METHOD_CALL
                pattern: x.A.get
                filepaths: '{{first.Filepaths}}'
            - as: first
              java.referenced:
                location: IMPORT
                pattern: x.A
            """);

        Linked linked = link(
                rules,
                java(rules, "A.java", fact(FactKind.IMPORT, "x.A"), call("x.A", "get")),
                java(rules, "B.java", call("x.A", "get")));

        assertThat(rules.diagnostics()).isEmpty();
        assertThat(files(linked)).containsOnly("A.java");
    }

    @Test
    void aChainFromNobodyIsDroppedAndNamed() {
        CompiledRules rules = when("or:\n- " + TYPE_A + "- from: nobody\n  " + TYPE_B);

        assertThat(rules.diagnostics())
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.from.unknown");
        assertThat(files(link(rules, java(rules, "B.java", fact(FactKind.TYPE_USE, "x.B")))))
                .isEmpty();
    }

    @Test
    void referencesCanBeLimitedToPaths() {
        CompiledRules rules = when("java.referenced:\n  location: TYPE\n  pattern: x.A\n  filepaths:\n  - web/src\n");

        Linked linked = link(
                rules,
                java(rules, "core/src/A.java", fact(FactKind.TYPE_USE, "x.A")),
                java(rules, "web/src/B.java", fact(FactKind.TYPE_USE, "x.A")));

        assertThat(files(linked)).containsExactly("web/src/B.java");
    }

    @Test
    void oneLineIsNamedOncePerMessageAsSurelyAsItIsKnown() {
        CompiledRules rules = when("or:\n- " + TYPE_A + "- java.referenced:\n    location: IMPORT\n    pattern: x.A\n");

        Linked linked =
                link(rules, java(rules, "A.java", guess(FactKind.TYPE_USE, "A", ""), fact(FactKind.IMPORT, "x.A")));

        assertThat(linked.drafts()).extracting(Draft::confidence).containsExactly(Confidence.RESOLVED);
    }

    @Test
    void aConjunctionIsAsSureAsItsLeastSurePart() {
        CompiledRules rules = when("and:\n- " + TYPE_A + "- " + TYPE_B);

        Linked linked =
                link(rules, java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A"), guess(FactKind.TYPE_USE, "B", "")));

        assertThat(linked.drafts())
                .isNotEmpty()
                .extracting(Draft::confidence, Draft::category)
                .containsOnly(tuple(Confidence.GUESSED, Category.POTENTIAL));
    }

    @Test
    void tagsAreSplitAndAskedForByLaterRulesWhateverTheirOrder() {
        CompiledRules rules = compile("""
            - ruleID: NeedsTags
              message: uses both
              when:
                builtin.hasTags:
                - Servlet
                - JSP
            - ruleID: NeedsAnother
              message: uses another
              when:
                builtin.hasTags: [Nothing]
            - ruleID: Tags
              tag:
              - Web=Servlet,JSP
              - Plain
              when:
                builtin.file:
                  pattern: web\\.xml
            """);

        Linked linked = link(rules, summary(rules, "WEB-INF/web.xml", "<web-app/>"));

        assertThat(linked.tags()).containsExactly("JSP", "Plain", "Servlet");
        assertThat(linked.drafts()).extracting(Draft::rule).containsExactly("NeedsTags");
    }

    @Test
    void aTagWithAVariableIsFilledForEachMatch() {
        CompiledRules rules = compile("""
            - ruleID: Databases
              tag:
              - Database={{database}}
              customVariables:
              - name: database
                pattern: 'jdbc:([a-z0-9]+):'
              when:
                builtin.filecontent:
                  pattern: 'jdbc:[a-z0-9]+:'
                  filePattern: .*\\.properties
            """);

        Linked linked = link(rules, summary(rules, "a.properties", "a=jdbc:db2://x\nb=jdbc:mysql://y\n"));

        assertThat(linked.tags()).containsExactly("db2", "mysql");
        assertThat(linked.drafts()).isEmpty();
    }

    @Test
    void aConditionOfAnotherProviderSkipsAnAndAndLeavesTheRestOfAnOr() {
        String other = "- go.dependency:\n    name: a.b\n    lowerbound: 1.0.0\n";
        CompiledRules rules = compile(RulesFixture.rule("And", "and:\n- " + TYPE_A + other)
                + RulesFixture.rule("Or", "or:\n- " + TYPE_A + other)
                + RulesFixture.rule("Alone", "python.referenced:\n  pattern: x\n"));

        Linked linked = link(rules, java(rules, "A.java", fact(FactKind.TYPE_USE, "x.A")));

        assertThat(linked.drafts()).extracting(Draft::rule).containsExactly("Or");
        assertThat(rules.descriptors()).extracting(rule -> rule.id()).containsExactly("Or");
        assertThat(rules.diagnostics())
                .extracting(
                        diagnostic -> diagnostic.message().key(),
                        diagnostic -> diagnostic
                                .message()
                                .arguments()
                                .get("condition")
                                .value(),
                        diagnostic ->
                                diagnostic.message().arguments().get("rules").value())
                .containsExactlyInAnyOrder(
                        tuple("rules.condition.unsupported", "go.dependency", "And, Or"),
                        tuple("rules.condition.unsupported", "python.referenced", "Alone"));
    }

    @Test
    void theSameSummariesGiveTheSameFindings() {
        CompiledRules rules = when("or:\n- " + TYPE_A + "- " + TYPE_B);
        List<UnitSummary> units = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            units.add(java(
                    rules,
                    "A" + (char) ('a' + i % 26) + i + ".java",
                    fact(FactKind.TYPE_USE, i % 2 == 0 ? "x.A" : "x.B")));
        }
        units.sort(Comparator.comparing(UnitSummary::file));

        List<Draft> once = Linker.link(rules, units, List.of(), List.of()).drafts();
        List<Draft> twice = Linker.link(
                        RulesFixture.when("or:\n- " + TYPE_A + "- " + TYPE_B), units, List.of(), List.of())
                .drafts();

        assertThat(twice).isEqualTo(once).hasSize(50);
    }

    private static List<String> files(Linked linked) {
        List<String> files = new ArrayList<>();
        linked.drafts().forEach(draft -> files.add(draft.place().file()));
        Collections.sort(files);
        return files;
    }
}
