package org.sahab.model.readiness;

/**
 * Work in person-days.
 *
 * @param low if all goes well
 * @param likely what is to be expected
 * @param high if what must be looked at turns out to be due, and nothing goes well
 */
public record Estimate(double low, double likely, double high) {

    /** No work. */
    public static final Estimate NONE = new Estimate(0, 0, 0);

    /** Rounds to ten-thousandths of a day, so that no error of arithmetic is shown. */
    public Estimate {
        low = rounded(low);
        likely = rounded(likely);
        high = rounded(high);
    }

    private static double rounded(double days) {
        return Math.round(days * 10_000) / 10_000.0;
    }

    /** The sums of both. */
    public Estimate plus(Estimate other) {
        return new Estimate(low + other.low, likely + other.likely, high + other.high);
    }
}
