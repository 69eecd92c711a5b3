package org.sahab.ui.settings;

import java.util.List;
import org.sahab.ui.settings.RuleLabels.Technology;

/**
 * What can be chosen by labels. Made once for many looks at it.
 *
 * @param labels the labels of all rules
 * @param sources technologies that rules are labelled to move from
 * @param targets technologies that rules are labelled to move to
 * @param words what an expression can be made of: all labels, as they are written
 */
record LabelChoice(RuleLabels labels, List<Technology> sources, List<Technology> targets, List<String> words) {

    LabelChoice {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        words = List.copyOf(words);
    }

    static LabelChoice of(RuleLabels labels) {
        return new LabelChoice(labels, labels.sources(), labels.targets(), List.copyOf(labels.all()));
    }
}
