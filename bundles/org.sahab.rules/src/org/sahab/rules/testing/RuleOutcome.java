package org.sahab.rules.testing;

import java.util.List;
import java.util.function.Supplier;
import org.sahab.model.finding.Confidence;

/**
 * What came of one rule.
 *
 * @param ran whether the rule could be used at all
 * @param incidents where it found something; one of each address, line and message
 */
public record RuleOutcome(boolean ran, List<Incident> incidents) {

    /** Copies the incidents. */
    public RuleOutcome {
        incidents = List.copyOf(incidents);
    }

    /** Whether the rule ran and found nothing. */
    public boolean unmatched() {
        return ran && incidents.isEmpty();
    }

    /**
     * One place.
     *
     * @param file its file, with {@code /} between folders; a folder stands for the whole application
     * @param line 1-based line, 0 for the whole file
     * @param message what the rule says
     * @param code gives the code around it, each line after its number
     * @param confidence how sure the analysis is
     */
    public record Incident(String file, int line, String message, Supplier<String> code, Confidence confidence) {}
}
