package org.sahab.rules;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules as it was read.
 *
 * @param name how diagnostics name it
 * @param directory where it is on disk, null if it is elsewhere
 * @param ruleSet name of the rule set that its rules belong to
 * @param description what the rule set says of itself, {@code ""} if nothing
 * @param labels labels that its rules inherit
 * @param rules number of its rules that run
 * @param deselected number of its rules that the selector left out
 */
public record RuleFolder(
        String name,
        @Nullable Path directory,
        String ruleSet,
        String description,
        List<String> labels,
        int rules,
        int deselected) {

    /** Copies the labels. */
    public RuleFolder {
        labels = List.copyOf(labels);
    }
}
