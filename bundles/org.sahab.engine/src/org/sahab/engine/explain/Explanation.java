package org.sahab.engine.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.explain.ConditionExplanation;

/**
 * Why a rule found something at a line, or did not.
 *
 * @param question what was asked
 * @param rule the rule, null if it cannot be used
 * @param ruleFile the rule file as diagnostics name it, {@code ""} for a check in Java
 * @param ruleLine 1-based line that the rule starts on, 0 for a check in Java
 * @param code the line that was asked about, {@code ""} for a whole file or if it cannot be shown
 * @param outcome what became of the rule there
 * @param deselected whether its labels keep it from running; it was run all the same
 * @param findings what it found there
 * @param elsewhere some of what it found at other places, those of the same file first
 * @param otherFindings how much it found at other places
 * @param condition what became of its conditions, null for a check in Java or a rule that cannot be used
 * @param missing jars that are missing on the class path of the file
 * @param diagnostics what was wrong with the rule, and what kept the file from being analysed
 */
public record Explanation(
        Question question,
        @Nullable RuleDescriptor rule,
        String ruleFile,
        int ruleLine,
        String code,
        Outcome outcome,
        boolean deselected,
        List<Finding> findings,
        List<Finding> elsewhere,
        int otherFindings,
        @Nullable ConditionExplanation condition,
        List<String> missing,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public Explanation {
        findings = List.copyOf(findings);
        elsewhere = List.copyOf(elsewhere);
        missing = List.copyOf(missing);
        diagnostics = List.copyOf(diagnostics);
    }
}
