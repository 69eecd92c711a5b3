package org.sahab.model.readiness;

import org.sahab.model.rule.Work;

/**
 * The work that the findings of one rule make.
 *
 * @param rule id of the rule
 * @param work what kind of work it is
 * @param places number of its findings that count
 * @param files number of files they lie in
 * @param effort the work
 */
public record RuleEffort(String rule, Work work, int places, int files, Estimate effort) {}
