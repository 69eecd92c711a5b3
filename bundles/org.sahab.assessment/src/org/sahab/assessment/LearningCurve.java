package org.sahab.assessment;

import java.util.Arrays;

/**
 * What a number of files of the same redesign costs together, as a multiple of the first: the n-th costs n to the power of the
 * binary logarithm of the learning rate. For one thread.
 */
final class LearningCurve {

    private final double exponent;
    private double[] sums = {0};

    /** For what the effort falls to whenever the number has doubled, as a share. */
    LearningCurve(double rate) {
        exponent = StrictMath.log(rate) / StrictMath.log(2);
    }

    /** What the files after so many cost, up to so many. */
    double between(int before, int upTo) {
        grow(upTo);
        return sums[upTo] - sums[before];
    }

    /** Sums are kept, as every module and every question "what if" asks for them again. */
    private void grow(int upTo) {
        int known = sums.length;
        if (upTo < known) {
            return;
        }
        sums = Arrays.copyOf(sums, Math.max(upTo + 1, 2 * known));
        for (int n = known; n < sums.length; n++) {
            sums[n] = sums[n - 1] + StrictMath.pow(n, exponent);
        }
    }
}
