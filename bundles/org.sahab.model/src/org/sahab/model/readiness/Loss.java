package org.sahab.model.readiness;

import org.sahab.model.rule.Category;

/**
 * The points that the findings of one rule in one category take from a score.
 *
 * @param rule id of the rule
 * @param category the category of these findings on the platform
 * @param points points of the score, in tenths
 * @param findings number of these findings
 * @param files number of files they lie in
 */
public record Loss(String rule, Category category, double points, int findings, int files) {

    /** The points in tenths, which can be added without error. */
    public long tenths() {
        return Math.round(points * 10);
    }
}
