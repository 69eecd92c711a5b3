package org.sahab.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.assessment.EffortProfiles.ProfileException;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Strategy;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;

class ReadinessesTest {

    private static final EffortProfile PROFILE = EffortProfiles.standard();
    private static final String REDESIGN = "sahab/work=redesign";
    private static final String MECHANICAL = "sahab/work=mechanical";

    private static Application application() {
        return new Application()
                .rule("Disk", Dimension.STORAGE, Category.MANDATORY, 3, REDESIGN, "sahab/platform.vm=optional")
                .rule("Session", Dimension.STATE, Category.MANDATORY, 5, REDESIGN)
                .rule("Localhost", Dimension.CONFIGURATION, Category.MANDATORY, 1, MECHANICAL)
                .rule("Remote", Dimension.MESSAGING, Category.OPTIONAL, 5, REDESIGN)
                .rule("Print", Dimension.OBSERVABILITY, Category.OPTIONAL, 1, MECHANICAL, "sahab/platform.vm=none")
                .rule("Loop", Dimension.ENERGY, Category.OPTIONAL, 3)
                .rule("Lookup", Dimension.CONFIGURATION, Category.POTENTIAL, 1, MECHANICAL);
    }

    private static Readiness on(Platform platform, Application application) {
        return Readinesses.of(application.assessment(), platform, PROFILE);
    }

    private static Readiness readiness(Application application) {
        return on(Platform.KUBERNETES, application);
    }

    private static ModuleReadiness module(Readiness readiness, String id) {
        return readiness.module(id).orElseThrow();
    }

    private static Strategy strategy(Application application, String module) {
        return module(readiness(application), module).recommendation().strategy();
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }

    @Test
    void whatDoesNotCountIsInNoFigure() {
        Suppression suppression = new Suppression(Where.IN_CODE, "", new Place("web", "A.java", Region.WHOLE));
        Readiness readiness = readiness(application()
                .module("web", 10, 1000)
                .finds("Disk", "web", "A.java", Scope.TEST, Confidence.RESOLVED, null)
                .finds("Disk", "web", "A.java", Scope.PRODUCTION, Confidence.GUESSED, null)
                .finds("Disk", "web", "A.java", Scope.PRODUCTION, Confidence.RESOLVED, suppression));
        assertThat(readiness.score().value()).isEqualTo(100);
        assertThat(readiness.effort().high()).isZero();
        assertThat(readiness.blockers()).isEmpty();
        assertThat(readiness.comparison().effort()).isZero();
    }

    @Test
    void wastedEnergyHasAScoreOfItsOwnAlone() {
        Readiness readiness = readiness(application().module("web", 10, 1000).findsIn(5, "Loop", "web"));
        assertThat(readiness.score().value()).isEqualTo(100);
        assertThat(readiness.effort().high()).isZero();
        assertThat(readiness.dimensions()).singleElement().satisfies(dimension -> {
            assertThat(dimension.dimension()).isEqualTo(Dimension.ENERGY);
            assertThat(dimension.score().value()).isLessThan(100);
        });
    }

    @Test
    void theTwoHundredthPlaceOfAMechanicalRuleCostsLessThanTheFirst() {
        double one = readiness(application().module("web", 300, 9000).findsIn(1, "Print", "web"))
                .effort()
                .likely();
        double twoHundred = readiness(application().module("web", 300, 9000).findsIn(200, "Print", "web"))
                .effort()
                .likely();
        assertThat(one).isEqualTo(2.0 / 8);
        assertThat(twoHundred).isCloseTo((2 + 199 * 0.1) / 8, offset(0.001));
    }

    @Test
    void theEffortOfARedesignFallsToFourFifthsWithEveryDoublingOfItsFiles() {
        LearningCurve curve = new LearningCurve(0.8);
        assertThat(curve.between(0, 1)).isEqualTo(1);
        assertThat(curve.between(1, 2)).isCloseTo(0.8, offset(1e-9));
        assertThat(curve.between(3, 4)).isCloseTo(0.64, offset(1e-9));
        assertThat(curve.between(199, 200)).isBetween(0.1, 0.2);
    }

    @Test
    void theFirstOfAKindIsPaidInTheWaveThatMeetsItFirst() {
        Readiness readiness = readiness(application()
                .module("a-web", 10, 1000, "core")
                .module("core", 10, 1000)
                .findsIn(1, "Disk", "a-web")
                .findsIn(1, "Disk", "core"));
        assertThat(module(readiness, "core").effort().likely()).isEqualTo(1);
        assertThat(module(readiness, "a-web").effort().likely()).isCloseTo(0.8, offset(0.001));
        assertThat(readiness.waves()).hasSize(2);
        assertThat(readiness.waves().getFirst().effort().likely()).isEqualTo(1);
    }

    @Test
    void aLookIsAllThatAPotentialFindingIsLikelyToCost() {
        Readiness readiness = readiness(application().module("web", 10, 1000).findsIn(4, "Lookup", "web"));
        assertThat(readiness.effort().low()).isEqualTo(0.05);
        assertThat(readiness.effort().likely()).isEqualTo(0.05);
        assertThat(readiness.effort().high()).isCloseTo(0.05 + 2 * (2 + 3 * 0.1) / 8, offset(0.001));
    }

    @Test
    void rulesOfOthersAreRedesignFromTheStepOfThatNameOn() {
        assertThat(Efforts.work(null, 3).key()).isEqualTo("mechanical");
        assertThat(Efforts.work(null, 5).key()).isEqualTo("redesign");
    }

    @Test
    void blockersStandInTheOrderToSolveThem() {
        Application application = application()
                .module("base", 10, 1000)
                .module("alone", 10, 1000)
                .module("left", 10, 1000, "base", "right")
                .module("right", 10, 1000, "left")
                .module("top", 10, 1000, "right")
                .finds("Localhost", "base", "A.java")
                .finds("Session", "alone", "A.java")
                .finds("Disk", "right", "A.java")
                .finds("Disk", "top", "A.java");
        Readiness readiness = readiness(application);
        assertThat(readiness.waves())
                .extracting(wave -> wave.modules())
                .containsExactly(List.of("alone", "base"), List.of("left", "right"), List.of("top"));
        assertThat(readiness.blockers()).extracting(Blocker::rule).containsExactly("Localhost", "Session", "Disk");
        assertThat(readiness.blockers()).extracting(Blocker::reach).containsExactly(4, 1, 3);
        assertThat(readiness.blockers().getLast().modules()).containsExactly("right", "top");
        assertThat(readiness.blockers())
                .extracting(blocker -> blocker.why().key())
                .containsExactly("blocker.needed", "blocker.alone", "blocker.needed");
    }

    @Test
    void aChainOfModulesOfAnyLengthHasAnOrder() {
        Application application = application();
        IntStream.range(0, 5_000).forEach(i -> application.module("m" + i, 1, 10, "m" + (i + 1)));
        assertThat(readiness(application).waves()).hasSize(5_000);
    }

    @Test
    void eachStrategyHasItsReason() {
        Application application = application()
                .module("empty", 0, 0)
                .module("itests/ejb", 10, 1000)
                .module("examples/shop", 10, 1000)
                .module("clean", 10, 1000)
                .module("settings", 10, 0)
                .module("mechanical", 10, 1000)
                .module("blocked", 100, 9000)
                .module("shaped", 10, 1500)
                .module("costly", 10, 2000)
                .findsIn(3, "Disk", "itests/ejb")
                .finds("Remote", "settings", "plan.xml")
                .finds("Localhost", "mechanical", "A.java")
                .finds("Disk", "blocked", "A.java")
                .findsIn(3, "Remote", "shaped");
        for (int i = 0; i < 12; i++) {
            application
                    .rule("Heavy" + i, Dimension.DATA, Category.OPTIONAL, 7, REDESIGN)
                    .findsIn(10, "Heavy" + i, "costly");
        }
        assertThat(strategy(application, "empty")).isEqualTo(Strategy.RETAIN);
        assertThat(strategy(application, "itests/ejb")).isEqualTo(Strategy.RETAIN);
        assertThat(strategy(application, "examples/shop")).isEqualTo(Strategy.RETIRE);
        assertThat(strategy(application, "clean")).isEqualTo(Strategy.REHOST);
        assertThat(strategy(application, "settings")).isEqualTo(Strategy.REPLATFORM);
        assertThat(strategy(application, "mechanical")).isEqualTo(Strategy.REPLATFORM);
        assertThat(strategy(application, "blocked")).isEqualTo(Strategy.REFACTOR);
        assertThat(strategy(application, "shaped")).isEqualTo(Strategy.REARCHITECT);
        assertThat(strategy(application, "costly")).isEqualTo(Strategy.REPLACE);
        Readiness readiness = readiness(application);
        assertThat(keys(module(readiness, "costly").recommendation().reasons())).containsExactly("strategy.replace");
        assertThat(keys(module(readiness, "itests/ejb").recommendation().changes()))
                .containsExactly("strategy.change.production");
        assertThat(keys(module(readiness, "mechanical").recommendation().changes()))
                .containsExactly("strategy.change.without");
        assertThat(module(readiness, "itests/ejb").wave()).isZero();
        assertThat(readiness.blockers())
                .filteredOn(blocker -> blocker.rule().equals("Disk"))
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.modules()).containsExactly("blocked"));
    }

    @Test
    void anExampleThatProductionDependsOnMoves() {
        Application application = application().module("samples", 10, 1000).module("web", 10, 1000, "samples");
        assertThat(strategy(application, "samples")).isEqualTo(Strategy.REHOST);
        assertThat(strategy(application().module("contested", 10, 1000), "contested"))
                .as("a word within another is none")
                .isEqualTo(Strategy.REHOST);
    }

    @Test
    void thePlatformDecidesWhatBlocks() {
        Application application =
                application().module("web", 100, 9000).findsIn(1, "Disk", "web").findsIn(2, "Print", "web");
        Readiness containers = on(Platform.AWS, application);
        Readiness machine = on(Platform.VM, application);
        assertThat(containers.score().value()).isLessThan(60);
        assertThat(machine.score().value()).isGreaterThan(65);
        assertThat(machine.blockers()).isEmpty();
        assertThat(machine.ruleEfforts()).extracting(rule -> rule.rule()).containsExactly("Disk");
        assertThat(module(containers, "web").recommendation().changes()).anySatisfy(change -> {
            assertThat(change.key()).isEqualTo("strategy.change.platform");
            assertThat(change.arguments().get("platform").value()).isEqualTo("vm");
        });
        assertThat(Platforms.view(application.assessment(), Platform.VM).findings())
                .filteredOn(Finding::isSuppressed)
                .hasSize(2)
                .allSatisfy(
                        finding -> assertThat(finding.suppression().reason()).isEqualTo(Platform.VM.key()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10",
        "10, 10",
        "11, 9.75",
        "100, 9.75",
        "101, 9.5",
        "500, 9.5",
        "501, 9",
        "1000, 9",
        "1001, 7",
        "10000, 6",
        "741000, 4.13"
    })
    void suitabilityIsThatOfTheAnalyzer(long raw, double score) {
        assertThat(Comparisons.suitability(raw)).isEqualTo(score);
    }

    @Test
    void aProfileMayLeaveOutWhatItLikes() throws ProfileException {
        EffortProfile ours = EffortProfiles.parse("name = Ours\nlearning = 0.9\n");
        assertThat(ours.learning()).isEqualTo(0.9);
        assertThat(ours.note()).isEmpty();
        assertThat(ours.steps()).isEqualTo(PROFILE.steps());
        assertThat(EffortProfiles.parse(EffortProfiles.standardText()).steps()).isEqualTo(PROFILE.steps());
    }

    @ParameterizedTest
    @CsvSource({
        "learning, 1.1",
        "learning, -1",
        "low, 2",
        "high, 0.5",
        "day.hours, 0",
        "look.hours, NaN",
        "redesign.5.first, 1e9",
        "mechanical.1.next, ''"
    })
    void aProfileWithAFigureOutOfBoundsIsRefused(String key, String value) {
        assertThatThrownBy(() -> EffortProfiles.parse(key + " = " + value))
                .isInstanceOfSatisfying(ProfileException.class, e -> {
                    assertThat(e.problem().key()).isEqualTo("effort.value");
                    assertThat(e.problem().arguments().get("key").value()).isEqualTo(key);
                });
    }
}
