package org.sahab.model.readiness;

import java.util.List;
import java.util.Optional;
import org.sahab.model.rule.Platform;

/**
 * How ready an application is for a platform, what stands against it, and what it takes. Modules that stay where they are, such as
 * tests, are in no figure but their own score. The dimension of energy has a score of its own and is in no other figure: what wastes
 * energy keeps nothing from moving.
 *
 * @param platform where it is to run
 * @param score the score of the application
 * @param dimensions the dimensions in which something was found, in their order
 * @param blockers what must be solved before it runs well, in the order to solve it
 * @param effort the work in all modules
 * @param profile the assumptions behind all efforts
 * @param ruleEfforts the work by rule, the most first
 * @param waves the order in which modules can move
 * @param modules the modules, by id
 * @param comparison the same findings as others count them
 */
public record Readiness(
        Platform platform,
        Score score,
        List<DimensionScore> dimensions,
        List<Blocker> blockers,
        Estimate effort,
        EffortProfile profile,
        List<RuleEffort> ruleEfforts,
        List<Wave> waves,
        List<ModuleReadiness> modules,
        Comparison comparison) {

    /** Copies the lists. */
    public Readiness {
        dimensions = List.copyOf(dimensions);
        blockers = List.copyOf(blockers);
        ruleEfforts = List.copyOf(ruleEfforts);
        waves = List.copyOf(waves);
        modules = List.copyOf(modules);
    }

    /** The module with this id. */
    public Optional<ModuleReadiness> module(String id) {
        return modules.stream().filter(module -> module.module().equals(id)).findFirst();
    }
}
