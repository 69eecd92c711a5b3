package org.sahab.engine;

import org.sahab.model.rule.RuleDescriptor;

/**
 * A rule that needs the syntax tree. One check is asked by several threads at once and keeps no state: what it must remember
 * goes into marks.
 */
public interface Check {

    /** What there is to know about the rule. */
    RuleDescriptor descriptor();

    /** The id of the rule. */
    default String id() {
        return descriptor().id();
    }

    /** Names the kinds of nodes the check wants to see; called once, before any unit. A check never walks the tree. */
    void subscribe(Subscriptions on);

    /** Reports what only shows when all units are known; called once, after all units. */
    default void link(CheckLinkContext context) {}

    /**
     * What else the check's results depend on besides its code, such as the values of its parameters; part of the key of
     * cached results.
     */
    default String version() {
        return "1";
    }
}
