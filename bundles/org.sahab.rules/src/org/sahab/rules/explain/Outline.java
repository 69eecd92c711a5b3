package org.sahab.rules.explain;

import java.util.List;
import org.sahab.model.finding.Message;

/**
 * One sentence of an explanation, with those that give its details.
 *
 * @param sign what it says at a glance
 * @param text the sentence; its text is in the catalogue of {@link ConditionTexts}
 * @param details what stands below it
 */
public record Outline(Sign sign, Message text, List<Outline> details) {

    /** What a sentence says at a glance. */
    public enum Sign {
        /** It is so. */
        YES("✓"),
        /** It is so, and not at the line that is asked about. */
        ELSEWHERE("○"),
        /** It is not so. */
        NO("✗"),
        /** It is nearly so. */
        NEAR("≈"),
        /** Something to know beside that. */
        NOTE("·");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** The character that stands before the sentence, in every language. */
        public String symbol() {
            return symbol;
        }
    }

    /** Copies the details. */
    public Outline {
        details = List.copyOf(details);
    }

    /** A sentence without details. */
    public static Outline of(Sign sign, Message text) {
        return new Outline(sign, text, List.of());
    }
}
