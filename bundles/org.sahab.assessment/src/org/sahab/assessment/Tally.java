package org.sahab.assessment;

import java.util.Comparator;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.Category;

/**
 * How many findings of each category there are, and what they add up to.
 *
 * @param mandatory number of mandatory findings
 * @param optional number of optional findings
 * @param potential number of potential findings
 * @param effort sum of the findings' points on the field's scale (effort × incidents, as Konveyor counts); not hours
 */
public record Tally(int mandatory, int optional, int potential, long effort) {

    /** Of no findings. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** The worst first: more mandatory findings, then more effort, then more findings. */
    public static final Comparator<Tally> WORST_FIRST = Comparator.comparingInt(Tally::mandatory)
            .thenComparingLong(Tally::effort)
            .thenComparingInt(Tally::findings)
            .reversed();

    /** By the worst category that occurs, then more effort, then more findings: the order in which rules are tackled. */
    public static final Comparator<Tally> BY_CATEGORY = Comparator.comparing(Tally::category)
            .thenComparing(Comparator.comparingLong(Tally::effort).reversed())
            .thenComparing(Comparator.comparingInt(Tally::findings).reversed());

    /** The number of findings of all categories. */
    public int findings() {
        return mandatory + optional + potential;
    }

    /** Whether there is no finding. */
    public boolean isEmpty() {
        return findings() == 0;
    }

    /** The worst category that occurs; potential if there is no finding. */
    public Category category() {
        return mandatory > 0 ? Category.MANDATORY : optional > 0 ? Category.OPTIONAL : Category.POTENTIAL;
    }

    /** This tally with one more finding. */
    public Tally plus(Finding finding) {
        return switch (finding.category()) {
            case MANDATORY -> new Tally(mandatory + 1, optional, potential, effort + finding.effort());
            case OPTIONAL -> new Tally(mandatory, optional + 1, potential, effort + finding.effort());
            case POTENTIAL -> new Tally(mandatory, optional, potential + 1, effort + finding.effort());
        };
    }

    /** The sums of both. */
    public Tally plus(Tally other) {
        return new Tally(
                mandatory + other.mandatory,
                optional + other.optional,
                potential + other.potential,
                effort + other.effort);
    }
}
