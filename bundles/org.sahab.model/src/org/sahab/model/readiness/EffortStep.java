package org.sahab.model.readiness;

/**
 * The hours that findings of one effort take.
 *
 * @param points the effort, on the field's scale
 * @param mechanicalFirst hours for the first place of a rule whose places repeat each other
 * @param mechanicalNext hours for each further place of such a rule
 * @param redesignFirst hours for the first file of a rule whose places need thought
 * @param redesignNext hours for each further place in a file whose first place is done
 */
public record EffortStep(
        int points, double mechanicalFirst, double mechanicalNext, double redesignFirst, double redesignNext) {}
