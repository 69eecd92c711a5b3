package org.sahab.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.readiness.DimensionScore;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.Loss;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Score;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;

/** What holds for the readiness of every application, tried on many that chance made; a failure names the seed. */
class ScorePropertiesTest {

    private static final int SEEDS = 300;
    private static final EffortProfile PROFILE = EffortProfiles.standard();

    private static void everySeed(IntConsumer property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError e) {
                throw new AssertionError("With seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Readiness readiness(Application application) {
        return Readinesses.of(application.assessment(), Platform.KUBERNETES, PROFILE);
    }

    private static List<Score> scores(Readiness readiness) {
        List<Score> scores = new ArrayList<>();
        scores.add(readiness.score());
        readiness.dimensions().forEach(dimension -> scores.add(dimension.score()));
        for (ModuleReadiness module : readiness.modules()) {
            scores.add(module.score());
            module.dimensions().forEach(dimension -> scores.add(dimension.score()));
        }
        return scores;
    }

    @Test
    void noScoreRisesWhenAProblemIsAdded() {
        everySeed(seed -> {
            Random random = new Random(seed);
            Application before = Application.any(random);
            Readiness worse = readiness(before.copy().addAny(random));
            Readiness better = readiness(before);
            assertThat(worse.score().value()).isLessThanOrEqualTo(better.score().value());
            for (DimensionScore dimension : worse.dimensions()) {
                double was = better.dimensions().stream()
                        .filter(same -> same.dimension() == dimension.dimension())
                        .mapToDouble(same -> same.score().value())
                        .findFirst()
                        .orElse(100);
                assertThat(dimension.score().value()).isLessThanOrEqualTo(was);
            }
            for (ModuleReadiness module : worse.modules()) {
                double was =
                        better.module(module.module()).orElseThrow().score().value();
                assertThat(module.score().value()).isLessThanOrEqualTo(was);
            }
        });
    }

    @Test
    void neitherEffortNorBlockersShrinkWhenAProblemIsAdded() {
        everySeed(seed -> {
            Random random = new Random(seed);
            Application before = Application.any(random);
            Readiness worse = readiness(before.copy().addAny(random));
            Readiness better = readiness(before);
            double rounding = 0.001;
            assertThat(worse.effort().low()).isGreaterThan(better.effort().low() - rounding);
            assertThat(worse.effort().likely()).isGreaterThan(better.effort().likely() - rounding);
            assertThat(worse.effort().high()).isGreaterThan(better.effort().high() - rounding);
            assertThat(worse.blockers())
                    .hasSizeGreaterThanOrEqualTo(better.blockers().size());
        });
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() {
        everySeed(seed -> {
            Random random = new Random(seed);
            Application application = Application.any(random);
            assertThat(readiness(application.shuffled(random))).isEqualTo(readiness(application));
        });
    }

    @Test
    void twoApplicationsAlikeScoreAsOne() {
        everySeed(seed -> {
            Application application = Application.any(new Random(seed));
            Readiness once = readiness(application);
            Readiness twice = readiness(application.twice());
            assertThat(twice.score().value()).isEqualTo(once.score().value());
            assertThat(twice.dimensions().stream()
                            .map(dimension -> dimension.score().value()))
                    .isEqualTo(once.dimensions().stream()
                            .map(dimension -> dimension.score().value())
                            .toList());
            assertThat(twice.effort().likely())
                    .isLessThanOrEqualTo(2 * once.effort().likely() + 0.001);
        });
    }

    @Test
    void whatIsLostAddsUpOverTheRulesThatTookIt() {
        everySeed(seed -> {
            Readiness readiness = readiness(Application.any(new Random(seed)));
            for (Score score : scores(readiness)) {
                long lost = score.losses().stream().mapToLong(Loss::tenths).sum();
                assertThat(lost).isEqualTo(1000 - score.tenths());
            }
        });
    }

    @Test
    void noNumberOfTrivialFindingsHidesOrOutweighsABlocker() {
        everySeed(seed -> {
            Random random = new Random(seed);
            Application trivial = Application.any(random)
                    .rule("Trivial", Dimension.OBSERVABILITY, Category.OPTIONAL, 1)
                    .rule("Blocker", Dimension.STATE, Category.MANDATORY, 1);
            trivial.findings().removeIf(finding -> finding.category() == Category.MANDATORY);
            for (int i = 0; i < 1000; i++) {
                trivial.finds("Trivial", "m0", "F" + i % 40 + ".java");
            }
            Readiness without = readiness(trivial);
            Readiness with = readiness(trivial.copy().finds("Blocker", "m0", "F0.java"));
            assertThat(without.score().value()).isGreaterThan(65);
            assertThat(with.score().value()).isLessThan(60);
            assertThat(without.score().value() - with.score().value()).isGreaterThanOrEqualTo(40);
            Loss first = with.score().losses().getFirst();
            assertThat(first.rule()).isEqualTo("Blocker");
            assertThat(first.points()).isGreaterThanOrEqualTo(40);
            assertThat(with.blockers()).extracting(blocker -> blocker.rule()).containsExactly("Blocker");
        });
    }

    @Test
    void allIsWithinItsBounds() {
        everySeed(seed -> {
            Readiness readiness = readiness(Application.any(new Random(seed)));
            for (Score score : scores(readiness)) {
                assertThat(score.value()).isBetween(0.0, 100.0);
                boolean blocked = score.losses().stream().anyMatch(loss -> loss.category() == Category.MANDATORY);
                assertThat(score.value() < 60).isEqualTo(blocked);
            }
            Estimate sum = Estimate.NONE;
            for (ModuleReadiness module : readiness.modules()) {
                Estimate effort = module.effort();
                assertThat(effort.low()).isBetween(0.0, effort.likely() + 1e-9);
                assertThat(effort.likely()).isLessThanOrEqualTo(effort.high());
                assertThat(module.recommendation().reasons()).isNotEmpty();
                sum = sum.plus(effort);
            }
            assertThat(readiness.effort().likely()).isCloseTo(sum.likely(), offset(1e-6));
        });
    }

    @Test
    void computingItAgainForAnotherPlatformAndBackChangesNothing() {
        everySeed(seed -> {
            Assessment assessment = Application.any(new Random(seed)).assessment();
            Assessment here = Readinesses.complete(assessment, Platform.KUBERNETES, PROFILE);
            Assessment there = Readinesses.complete(here, Platform.VM, PROFILE);
            assertThat(Readinesses.complete(there, Platform.KUBERNETES, PROFILE))
                    .isEqualTo(here);
        });
    }
}
