package org.sahab.model.readiness;

import java.util.Comparator;
import java.util.List;

/**
 * How ready one module is.
 *
 * @param module id of the module
 * @param wave number of the {@link Wave} it moves in, 0 if it does not move
 * @param score its score
 * @param dimensions the dimensions in which something was found, in their order
 * @param effort the work in it, none if it does not move
 * @param touched share of its files in production with something mandatory or optional, in whole per cent, rounded up
 * @param recommendation what to do with it
 */
public record ModuleReadiness(
        String module,
        int wave,
        Score score,
        List<DimensionScore> dimensions,
        Estimate effort,
        int touched,
        Recommendation recommendation) {

    /** The module with the most work first. */
    public static final Comparator<ModuleReadiness> MOST_WORK_FIRST = Comparator.comparingDouble(
                    (ModuleReadiness module) -> module.effort().likely())
            .reversed()
            .thenComparing(ModuleReadiness::module);

    /** Copies the dimensions. */
    public ModuleReadiness {
        dimensions = List.copyOf(dimensions);
    }
}
