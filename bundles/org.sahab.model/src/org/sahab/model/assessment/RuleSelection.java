package org.sahab.model.assessment;

/**
 * Which of the rules were asked for, and how they were read.
 *
 * @param labels the expression over labels that chose them, {@code ""} for all
 * @param konveyorStrict whether rules were read as Konveyor's engine reads them, its defects included
 */
public record RuleSelection(String labels, boolean konveyorStrict) {

    /** All of them, as they are meant. */
    public static final RuleSelection ALL = new RuleSelection("", false);
}
