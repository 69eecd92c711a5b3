package org.sahab.assessment;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;

/**
 * What the findings of one assessment add up to. A <em>problem</em> is a finding of a rule that does not look for what is
 * good; a problem <em>counts</em> when it lies in production code, is no guess and is not suppressed
 * ({@link Finding#counts()}). What is suppressed is in no figure but its own.
 *
 * @param total the problems that count
 * @param dimensions the same by dimension, in the order of the dimensions
 * @param rules the same by rule id
 * @param modules the same by module id
 * @param files the same by file relative to the application
 * @param filesOfRules number of files with problems that count, by rule id
 * @param scopes all problems that are no guess, by scope
 * @param confidences all problems in production code, by confidence
 * @param uncounted problems that do not count: elsewhere than in production code, or guesses
 * @param suppressed problems that somebody decided not to count, wherever they lie
 * @param strengths findings that count, of rules that look for what is good, by rule id
 */
public record Tallies(
        Tally total,
        SortedMap<Dimension, Tally> dimensions,
        SortedMap<String, Tally> rules,
        SortedMap<String, Tally> modules,
        SortedMap<String, Tally> files,
        SortedMap<String, Integer> filesOfRules,
        SortedMap<Scope, Tally> scopes,
        SortedMap<Confidence, Tally> confidences,
        Tally uncounted,
        Tally suppressed,
        SortedMap<String, Integer> strengths) {

    /** Makes the maps unmodifiable. */
    public Tallies {
        dimensions = Collections.unmodifiableSortedMap(dimensions);
        rules = Collections.unmodifiableSortedMap(rules);
        modules = Collections.unmodifiableSortedMap(modules);
        files = Collections.unmodifiableSortedMap(files);
        filesOfRules = Collections.unmodifiableSortedMap(filesOfRules);
        scopes = Collections.unmodifiableSortedMap(scopes);
        confidences = Collections.unmodifiableSortedMap(confidences);
        strengths = Collections.unmodifiableSortedMap(strengths);
    }

    /** Adds up the findings of an assessment. A finding whose rule has no descriptor is a problem of no named dimension. */
    public static Tallies of(Assessment assessment) {
        Map<String, RuleDescriptor> descriptors = new HashMap<>();
        assessment.rules().forEach(rule -> descriptors.put(rule.id(), rule));

        Tally total = Tally.NONE;
        Tally uncounted = Tally.NONE;
        Tally suppressed = Tally.NONE;
        SortedMap<Dimension, Tally> dimensions = new TreeMap<>();
        SortedMap<String, Tally> rules = new TreeMap<>();
        SortedMap<String, Tally> modules = new TreeMap<>();
        SortedMap<String, Tally> files = new TreeMap<>();
        SortedMap<String, Set<String>> filesOfRules = new TreeMap<>();
        SortedMap<Scope, Tally> scopes = new TreeMap<>();
        SortedMap<Confidence, Tally> confidences = new TreeMap<>();
        SortedMap<String, Integer> strengths = new TreeMap<>();

        for (Finding finding : assessment.findings()) {
            RuleDescriptor rule = descriptors.get(finding.rule());
            if (rule != null && rule.positive()) {
                if (finding.counts()) {
                    strengths.merge(rule.id(), 1, Integer::sum);
                }
                continue;
            }
            if (finding.isSuppressed()) {
                suppressed = suppressed.plus(finding);
                continue;
            }
            if (finding.confidence() != Confidence.GUESSED) {
                add(scopes, finding.scope(), finding);
            }
            if (finding.scope() == Scope.PRODUCTION) {
                add(confidences, finding.confidence(), finding);
            }
            if (!finding.counts()) {
                uncounted = uncounted.plus(finding);
                continue;
            }
            total = total.plus(finding);
            add(dimensions, rule != null ? rule.dimension() : Dimension.OTHER, finding);
            add(rules, finding.rule(), finding);
            add(modules, finding.place().module(), finding);
            String file = finding.place().file();
            add(files, file, finding);
            filesOfRules.computeIfAbsent(finding.rule(), id -> new HashSet<>()).add(file);
        }

        SortedMap<String, Integer> numbersOfFiles = new TreeMap<>();
        filesOfRules.forEach((rule, its) -> numbersOfFiles.put(rule, its.size()));
        return new Tallies(
                total,
                dimensions,
                rules,
                modules,
                files,
                numbersOfFiles,
                scopes,
                confidences,
                uncounted,
                suppressed,
                strengths);
    }

    private static <K> void add(Map<K, Tally> tallies, K key, Finding finding) {
        tallies.put(key, tallies.getOrDefault(key, Tally.NONE).plus(finding));
    }

    /** The entries of one of the maps, {@linkplain Tally#WORST_FIRST worst first}, then by key. */
    public static <K extends Comparable<K>> List<Map.Entry<K, Tally>> ranked(SortedMap<K, Tally> tallies) {
        return ranked(tallies, Tally.WORST_FIRST);
    }

    /** The rules with problems that count, {@linkplain Tally#BY_CATEGORY by category}, then effort, then id. */
    public List<Map.Entry<String, Tally>> rankedRules() {
        return ranked(rules, Tally.BY_CATEGORY);
    }

    private static <K extends Comparable<K>> List<Map.Entry<K, Tally>> ranked(
            SortedMap<K, Tally> tallies, Comparator<Tally> order) {
        return tallies.entrySet().stream()
                .sorted(Map.Entry.<K, Tally>comparingByValue(order)
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
    }
}
