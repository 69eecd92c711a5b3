package org.sahab.rules.link;

import java.util.List;
import org.sahab.model.finding.Confidence;
import org.sahab.model.unit.Hit;

/** Is told how the conditions of rules were decided, to explain why a rule found what it did. */
public interface LinkTrace {

    /** Wants to know nothing. */
    LinkTrace NONE = new LinkTrace() {
        @Override
        public boolean wants(String rule) {
            return false;
        }

        @Override
        public void decided(LinkEntry entry, boolean holds, List<Found> found) {
            throw new IllegalStateException();
        }
    };

    /**
     * Something that a condition found.
     *
     * @param file relative to the application
     * @param hit what it found
     * @param confidence how sure it is, with what stands around it
     */
    record Found(String file, Hit hit, Confidence confidence) {}

    /** Whether it wants to know of the rule of this id. */
    boolean wants(String rule);

    /**
     * A condition was decided, after those it consists of.
     *
     * @param entry the condition, the very object that was compiled
     * @param holds whether it holds, {@code not} taken into account
     * @param found what the condition itself found, with {@code not} left out of account
     */
    void decided(LinkEntry entry, boolean holds, List<Found> found);
}
