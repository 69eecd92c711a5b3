package org.sahab.model.readiness;

import java.util.List;
import org.sahab.model.finding.Message;

/**
 * A rule with mandatory findings: what it found must be solved before the modules run well on the platform.
 *
 * @param rule id of the rule
 * @param findings number of its mandatory findings
 * @param modules ids of the modules they lie in, in the order to solve them
 * @param wave number of the first wave that cannot move before
 * @param reach number of modules that wait for it: those it lies in, and those that depend on them
 * @param effort the work that these findings make
 * @param why why it stands at this place of the order; the key is that of a label that starts with {@code blocker.}
 */
public record Blocker(
        String rule, int findings, List<String> modules, int wave, int reach, Estimate effort, Message why) {

    /** Copies the modules. */
    public Blocker {
        modules = List.copyOf(modules);
    }
}
