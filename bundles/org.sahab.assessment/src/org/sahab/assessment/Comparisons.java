package org.sahab.assessment;

import org.sahab.model.readiness.Comparison;

/** What others would say of the same findings. */
final class Comparisons {

    private Comparisons() {}

    /**
     * The comparison.
     *
     * @param effort the sum of effort × incidents
     */
    static Comparison of(long effort) {
        return new Comparison(effort, suitability(effort));
    }

    /**
     * The score of the Cloud Suitability Analyzer: fixed up to a sum of 1000, from there 10 less the decimal logarithm of the sum.
     *
     * @param raw the sum of findings × effort
     * @return from 0 to 10, in hundredths
     */
    static double suitability(long raw) {
        if (raw <= 10) {
            return 10;
        }
        if (raw <= 100) {
            return 9.75;
        }
        if (raw <= 500) {
            return 9.5;
        }
        if (raw <= 1000) {
            return 9;
        }
        return Math.max(0, Math.round((10 - StrictMath.log10(raw)) * 100) / 100.0);
    }
}
