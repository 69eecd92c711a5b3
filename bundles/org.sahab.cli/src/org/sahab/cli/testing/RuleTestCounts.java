package org.sahab.cli.testing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sahab.cli.testing.RuleTestResult.CaseResult;
import org.sahab.rules.testing.Verdict.Silence;

/**
 * Results in numbers.
 *
 * @param cases cases that were run
 * @param passed cases that passed
 * @param errors cases and files that could not be run
 * @param rules rules that have cases
 * @param rulesPassed rules all of whose cases passed
 * @param silent cases that passed in silence, by reason; they are among those that passed
 */
public record RuleTestCounts(
        int cases, int passed, int errors, int rules, int rulesPassed, Map<Silence, Integer> silent) {

    /** Copies the numbers. */
    public RuleTestCounts {
        EnumMap<Silence, Integer> copy = new EnumMap<>(Silence.class);
        copy.putAll(silent);
        silent = Collections.unmodifiableMap(copy);
    }

    /** Counts results. */
    public static RuleTestCounts of(List<RuleTestResult> results) {
        int cases = 0;
        int passed = 0;
        int errors = 0;
        Map<String, Boolean> rules = new HashMap<>();
        Map<Silence, Integer> silent = new EnumMap<>(Silence.class);
        for (RuleTestResult result : results) {
            errors += result.problem() == null ? 0 : 1;
            for (CaseResult one : result.cases()) {
                cases++;
                passed += one.passed() ? 1 : 0;
                errors += one.problem() == null ? 0 : 1;
                rules.merge(one.test().rule(), one.passed(), Boolean::logicalAnd);
                Silence silence = one.verdict().silence();
                if (silence != null) {
                    silent.merge(silence, 1, Integer::sum);
                }
            }
        }
        int rulesPassed = (int) rules.values().stream().filter(all -> all).count();
        return new RuleTestCounts(cases, passed, errors, rules.size(), rulesPassed, silent);
    }

    /** Whether everything was run and passed. */
    public boolean good() {
        return errors == 0 && passed == cases;
    }
}
