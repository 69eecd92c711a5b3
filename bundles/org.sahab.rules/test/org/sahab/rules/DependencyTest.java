package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sahab.rules.RulesFixture.compile;
import static org.sahab.rules.RulesFixture.rule;
import static org.sahab.rules.RulesFixture.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.fact.Dependency;

class DependencyTest {

    private static Dependency dependency(String group, String artifact, String version, String file, int line) {
        return new Dependency(
                group,
                artifact,
                version,
                "compile",
                true,
                new Place("", file, new Region(line * 10, 5, line, 1, line, 6)),
                Confidence.RESOLVED);
    }

    private static Dependency dependency(String group, String artifact, String version) {
        return dependency(group, artifact, version, "pom.xml", 7);
    }

    private static boolean matches(String condition, Dependency dependency) {
        CompiledRules rules = when("java.dependency:\n" + condition.indent(2));
        assertThat(rules.diagnostics()).isEmpty();
        assertThat(rules.asksDependencies()).isTrue();
        return !link(rules, List.of(dependency)).drafts().isEmpty();
    }

    private static Linked link(CompiledRules rules, List<Dependency> dependencies, UnitSummary... units) {
        return Linker.link(rules, List.of(units), List.of(), dependencies);
    }

    @Test
    void aNameIsGroupAndArtifactExactly() {
        String condition = "name: org.lib.core\nlowerbound: 0.0.0\n";
        assertThat(matches(condition, dependency("org.lib", "core", "1"))).isTrue();
        assertThat(matches(condition, dependency("org", "lib.core", "1"))).isTrue();
        assertThat(matches(condition, dependency("org.lib", "core-impl", "1"))).isFalse();
        assertThat(matches(condition, dependency("com.org.lib", "core", "1"))).isFalse();
        assertThat(matches(condition, dependency("org.lib", "Core", "1"))).isFalse();
    }

    @Test
    void anExpressionIsFoundAnywhereInTheName() {
        assertThat(matches("nameregex: 'lib\\.co'\n", dependency("org.lib", "core", "1")))
                .isTrue();
        assertThat(matches("nameregex: '^lib'\n", dependency("org.lib", "core", "1")))
                .isFalse();
        assertThat(matches("nameregex: 'lib'\nupperbound: '1.9'\n", dependency("org.lib", "core", "2")))
                .isFalse();
        assertThat(matches("name: a.b\nnameregex: 'lib'\n", dependency("org.lib", "core", "2")))
                .isTrue();
    }

    @Test
    void boundsAreIncludedAndInTheOrderOfMaven() {
        String condition = "name: g.a\nlowerbound: 1.5.0\nupperbound: 2.7.99\n";
        assertThat(Stream.of("1.4.9", "1.5-rc1", "1.5", "1.10", "2.0.0.Final", "2.7.99", "2.8.0", "2.7.100")
                        .filter(version -> matches(condition, dependency("g", "a", version))))
                .containsExactly("1.5", "1.10", "2.0.0.Final", "2.7.99");
        assertThat(matches("name: g.a\n", dependency("g", "a", "17"))).isTrue();
    }

    @Test
    void aVersionThatNothingTellsMayBeAny() {
        CompiledRules rules = when("java.dependency:\n  name: g.a\n  upperbound: 2.0.0\n");
        assertThat(link(rules, List.of(dependency("g", "a", ""))).drafts())
                .extracting(Draft::confidence)
                .containsExactly(Confidence.INFERRED);
        assertThat(link(rules, List.of(dependency("g", "a", "1"))).drafts())
                .extracting(Draft::confidence)
                .containsExactly(Confidence.RESOLVED);
    }

    @Test
    void aBareJarIsKnownByItsArtifact() {
        assertThat(matches("name: org.apache.log4j\n", dependency("", "log4j", "1.2.17")))
                .isTrue();
        assertThat(matches("name: org.apache.my-log4j\n", dependency("", "log4j", "1.2.17")))
                .isFalse();
    }

    @Test
    void theFindingStandsWhereTheBuildFileNamesTheLibrary() {
        CompiledRules rules = compile("""
            - ruleID: Old
              message: '{{name}} {{version}} {{type}}'
              when:
                java.dependency:
                  nameregex: g\\..*
            """);
        List<Dependency> dependencies = List.of(
                dependency("g", "b", "2", "pom.xml", 9),
                dependency("g", "a", "1", "core/pom.xml", 5),
                dependency("g", "a", "1", "core/pom.xml", 5));
        UnitSummary known = RulesFixture.summary("pom.xml", List.of());

        assertThat(link(rules, dependencies, known).drafts())
                .extracting(
                        draft -> draft.place().path(),
                        draft -> draft.place().region().line(),
                        draft -> draft.message().arguments().get("name").value(),
                        draft -> draft.message().arguments().get("version").value(),
                        draft -> draft.message().arguments().get("type").value())
                .containsExactly(
                        tuple("core/pom.xml", 5, "g.a", "1", "compile"), tuple("pom.xml", 9, "g.b", "2", "compile"));
    }

    @Test
    void aFindingStaysTheSameWhenTheVersionChanges() {
        CompiledRules rules = when("java.dependency:\n  name: g.a\n");
        assertThat(link(rules, List.of(dependency("g", "a", "1", "pom.xml", 3)))
                        .drafts()
                        .get(0)
                        .anchor())
                .isEqualTo(link(rules, List.of(dependency("g", "a", "2", "pom.xml", 8)))
                        .drafts()
                        .get(0)
                        .anchor());
    }

    @Test
    void dependenciesTakePartInAndOrNotAndChains() {
        String old = "java.dependency:\n  name: g.old\n";
        CompiledRules rules = compile(rule("Gone", old + "not: true\n")
                + rule("Both", "and:\n- java.dependency:\n    name: g.old\n- java.dependency:\n    name: g.new\n")
                + rule("Either", "or:\n- java.dependency:\n    name: g.old\n- java.dependency:\n    name: g.new\n")
                + rule(
                        "OnlyNew",
                        "and:\n- java.dependency:\n    name: g.new\n- java.dependency:\n    name: g.old\n  not: true\n")
                + rule("In", """
                    and:
                    - java.dependency:
                        name: g.new
                      as: poms
                      ignore: true
                    - builtin.filecontent:
                        pattern: packaging
                        filepaths: '{{poms.filepaths}}'
                      from: poms
                    """));
        assertThat(rules.diagnostics()).isEmpty();
        List<UnitSummary> units = List.of(
                RulesFixture.summary(rules, "a/pom.xml", "<packaging/>"),
                RulesFixture.summary(rules, "pom.xml", "<packaging/>"));

        assertThat(Linker.link(rules, units, List.of(), List.of(dependency("g", "new", "1")))
                        .drafts())
                .extracting(Draft::rule, draft -> draft.place().path())
                .containsExactlyInAnyOrder(
                        tuple("Gone", ""),
                        tuple("Either", "pom.xml"),
                        tuple("OnlyNew", "pom.xml"),
                        tuple("In", "pom.xml"));
    }

    @Test
    void aBadExpressionIsNamed() {
        CompiledRules rules = when("java.dependency:\n  nameregex: '('\n");
        assertThat(rules.diagnostics())
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.pattern.invalid");
    }
}
