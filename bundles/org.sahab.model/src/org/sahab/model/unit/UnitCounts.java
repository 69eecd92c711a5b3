package org.sahab.model.unit;

/**
 * How much of a unit was seen, and how surely.
 *
 * @param lines lines of text that are not blank
 * @param calls method and constructor calls, explicit constructor calls included
 * @param resolved calls whose method binding is known
 * @param inferred calls whose declaring type is known by name only
 * @param syntaxErrors places the parser could not read
 */
public record UnitCounts(int lines, int calls, int resolved, int inferred, int syntaxErrors) {

    /** Of a unit that holds nothing. */
    public static final UnitCounts NONE = new UnitCounts(0, 0, 0, 0, 0);

    /** The sums. */
    public UnitCounts plus(UnitCounts other) {
        return new UnitCounts(
                lines + other.lines,
                calls + other.calls,
                resolved + other.resolved,
                inferred + other.inferred,
                syntaxErrors + other.syntaxErrors);
    }
}
