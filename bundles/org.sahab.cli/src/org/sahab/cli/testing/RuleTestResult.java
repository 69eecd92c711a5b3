package org.sahab.cli.testing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.RuleTestCase;
import org.sahab.rules.testing.Verdict;

/**
 * What came of one test file.
 *
 * @param file the file
 * @param cases its cases, in its order
 * @param problem why it could not be run, null if it could
 * @param line 1-based line of the file that the problem is on, 0 for none
 * @param diagnostics what was wrong with its rules
 */
public record RuleTestResult(
        Path file, List<CaseResult> cases, @Nullable Message problem, int line, List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public RuleTestResult {
        cases = List.copyOf(cases);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What came of one case.
     *
     * @param test the case
     * @param verdict whether it passed; without mismatches where there is a problem
     * @param problem why it could not be run, null if it could
     * @param incidents what its rule found
     */
    public record CaseResult(
            RuleTestCase test, Verdict verdict, @Nullable Message problem, List<Incident> incidents) {

        /** Copies the incidents. */
        public CaseResult {
            incidents = List.copyOf(incidents);
        }

        /** How many of the incidents are guesses. */
        public int guessed() {
            return (int) incidents.stream()
                    .filter(incident -> incident.confidence() == Confidence.GUESSED)
                    .count();
        }

        /** Whether it passed. */
        public boolean passed() {
            return problem == null && verdict.passed();
        }
    }
}
