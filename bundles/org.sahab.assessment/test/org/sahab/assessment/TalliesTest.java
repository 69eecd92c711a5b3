package org.sahab.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitCounts;

class TalliesTest {

    private static RuleDescriptor rule(String id, Dimension dimension, boolean positive) {
        return new RuleDescriptor(
                id,
                List.of(),
                "test",
                RuleDescriptor.Kind.DECLARATIVE,
                dimension,
                Category.OPTIONAL,
                1,
                Evidence.REASONED,
                positive,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>());
    }

    private static Finding finding(
            String rule,
            String module,
            String path,
            Scope scope,
            Confidence confidence,
            Category category,
            int effort) {
        Place place = new Place(module, path, new Region(0, 1, 1, 1, 1, 2));
        return new Finding(
                rule, Message.of("default"), place, scope, confidence, category, effort, List.of(), "0", null, null);
    }

    private static Finding production(String rule, String path, Category category, int effort) {
        return finding(rule, "web", path, Scope.PRODUCTION, Confidence.INFERRED, category, effort);
    }

    private static Assessment assessment(List<Finding> findings) {
        return new Assessment(
                "shop",
                List.of("shop"),
                "0",
                List.of(),
                List.of(),
                new Completeness(1, 1, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                List.of(),
                List.of(
                        rule("Disk", Dimension.STORAGE, false),
                        rule("Health", Dimension.OBSERVABILITY, true),
                        rule("Session", Dimension.STATE, false)),
                List.of(),
                findings,
                List.of());
    }

    @Test
    void addsUpByDimensionRuleModuleAndFile() {
        Tallies tallies = Tallies.of(assessment(List.of(
                production("Disk", "A.java", Category.MANDATORY, 3),
                production("Disk", "A.java", Category.OPTIONAL, 1),
                production("Disk", "B.java", Category.POTENTIAL, 0),
                production("Session", "B.java", Category.MANDATORY, 5))));
        assertThat(tallies.total()).isEqualTo(new Tally(2, 1, 1, 9));
        assertThat(tallies.dimensions())
                .isEqualTo(Map.of(Dimension.STORAGE, new Tally(1, 1, 1, 4), Dimension.STATE, new Tally(1, 0, 0, 5)));
        assertThat(tallies.rules()).isEqualTo(Map.of("Disk", new Tally(1, 1, 1, 4), "Session", new Tally(1, 0, 0, 5)));
        assertThat(tallies.modules()).isEqualTo(Map.of("web", new Tally(2, 1, 1, 9)));
        assertThat(tallies.files())
                .isEqualTo(Map.of("web/A.java", new Tally(1, 1, 0, 4), "web/B.java", new Tally(1, 0, 1, 5)));
        assertThat(tallies.filesOfRules()).isEqualTo(Map.of("Disk", 2, "Session", 1));
    }

    @Test
    void countsOnlyProductionCodeAndNoGuesses() {
        Tallies tallies = Tallies.of(assessment(List.of(
                production("Disk", "A.java", Category.OPTIONAL, 1),
                finding("Disk", "", "T.java", Scope.TEST, Confidence.RESOLVED, Category.MANDATORY, 3),
                finding("Disk", "", "A.java", Scope.PRODUCTION, Confidence.GUESSED, Category.POTENTIAL, 3),
                finding("Disk", "", "G.java", Scope.GENERATED, Confidence.GUESSED, Category.POTENTIAL, 3))));
        assertThat(tallies.total()).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(tallies.uncounted()).isEqualTo(new Tally(1, 0, 2, 9));
        assertThat(tallies.scopes())
                .isEqualTo(Map.of(Scope.PRODUCTION, new Tally(0, 1, 0, 1), Scope.TEST, new Tally(1, 0, 0, 3)));
        assertThat(tallies.confidences())
                .isEqualTo(
                        Map.of(Confidence.INFERRED, new Tally(0, 1, 0, 1), Confidence.GUESSED, new Tally(0, 0, 1, 3)));
    }

    @Test
    void keepsWhatIsGoodApart() {
        Tallies tallies = Tallies.of(assessment(List.of(
                production("Health", "A.java", Category.OPTIONAL, 0),
                finding("Health", "", "T.java", Scope.TEST, Confidence.RESOLVED, Category.OPTIONAL, 0))));
        assertThat(tallies.total()).isEqualTo(Tally.NONE);
        assertThat(tallies.uncounted()).isEqualTo(Tally.NONE);
        assertThat(tallies.strengths()).isEqualTo(Map.of("Health", 1));
    }

    @Test
    void countsFindingsOfUnknownRulesUnderNoNamedDimension() {
        Tallies tallies = Tallies.of(assessment(List.of(production("Gone", "A.java", Category.OPTIONAL, 1))));
        assertThat(tallies.dimensions()).containsOnlyKeys(Dimension.OTHER);
    }

    @Test
    void ranksMandatoryBeforeEffortBeforeNumberBeforeName() {
        assertThat(Tallies.ranked(new TreeMap<>(Map.of(
                        "few mandatory", new Tally(1, 0, 0, 1),
                        "much effort", new Tally(0, 2, 0, 9),
                        "many", new Tally(0, 3, 0, 2),
                        "b", new Tally(0, 1, 0, 2),
                        "a", new Tally(0, 1, 0, 2)))))
                .extracting(Map.Entry::getKey)
                .containsExactly("few mandatory", "much effort", "many", "a", "b");
    }

    @Test
    void ranksRulesByCategoryBeforeEffort() {
        Tallies tallies = Tallies.of(assessment(List.of(
                production("Costly", "A.java", Category.POTENTIAL, 13),
                production("Cheap", "A.java", Category.OPTIONAL, 1),
                production("Dear", "A.java", Category.OPTIONAL, 3),
                production("Blocker", "A.java", Category.MANDATORY, 1))));
        assertThat(tallies.rankedRules())
                .extracting(Map.Entry::getKey)
                .containsExactly("Blocker", "Dear", "Cheap", "Costly");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyBreakdownAddsUpToTheTotalInWhateverOrderFindingsCome(long seed) {
        Random random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            findings.add(finding(
                    List.of("Disk", "Health", "Session", "Gone").get(random.nextInt(4)),
                    "m" + random.nextInt(4),
                    "F" + random.nextInt(30),
                    Scope.values()[random.nextInt(4)],
                    Confidence.values()[random.nextInt(3)],
                    Category.values()[random.nextInt(3)],
                    random.nextInt(8)));
        }
        Tallies tallies = Tallies.of(assessment(findings));
        Tally total = tallies.total();
        assertThat(sum(tallies.dimensions().values())).isEqualTo(total);
        assertThat(sum(tallies.rules().values())).isEqualTo(total);
        assertThat(sum(tallies.modules().values())).isEqualTo(total);
        assertThat(sum(tallies.files().values())).isEqualTo(total);
        int strengths = findings.stream()
                .mapToInt(finding -> finding.rule().equals("Health") ? 1 : 0)
                .sum();
        assertThat(total.findings() + tallies.uncounted().findings() + strengths)
                .isEqualTo(findings.size());

        Collections.shuffle(findings, random);
        assertThat(Tallies.of(assessment(findings))).isEqualTo(tallies);
    }

    private static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(Tally.NONE, Tally::plus);
    }

    @Test
    void whatIsSuppressedIsInNoFigureButItsOwn() {
        Suppression suppression = new Suppression(Where.IN_CODE, "why", new Place("", "A.java", Region.WHOLE));
        Tallies tallies = Tallies.of(assessment(List.of(
                production("R", "A.java", Category.MANDATORY, 5).withSuppression(suppression),
                finding("R", "", "B.java", Scope.TEST, Confidence.GUESSED, Category.POTENTIAL, 1)
                        .withSuppression(suppression),
                production("R", "C.java", Category.OPTIONAL, 1))));
        assertThat(tallies.suppressed()).isEqualTo(new Tally(1, 0, 1, 6));
        assertThat(tallies.total()).isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(tallies.uncounted().isEmpty()).isTrue();
        assertThat(tallies.scopes().keySet()).containsExactly(Scope.PRODUCTION);
        assertThat(tallies.files().keySet()).containsExactly("web/C.java");
    }
}
