package org.sahab.rules;

import org.sahab.model.finding.Message;

/**
 * A rule that was read and cannot run.
 *
 * @param id its id as it is written
 * @param ruleSet name of its rule set
 * @param problem why, for {@link org.sahab.model.text.Catalogue#diagnostics}
 */
public record UnusableRule(String id, String ruleSet, Message problem) {}
