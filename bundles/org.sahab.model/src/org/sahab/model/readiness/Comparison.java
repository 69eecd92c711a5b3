package org.sahab.model.readiness;

/**
 * The same findings as others count them, for who knows their figures. Over all problems that count.
 *
 * @param effort the sum of effort × incidents, as Konveyor counts
 * @param suitability the score from 0 to 10 as the Cloud Suitability Analyzer computes it from that sum, in hundredths
 */
public record Comparison(long effort, double suitability) {}
