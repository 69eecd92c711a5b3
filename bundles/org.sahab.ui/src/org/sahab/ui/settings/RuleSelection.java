package org.sahab.ui.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.LabelSelector;

/** Which rules run by their labels, and whose reading of them counts. A value, which is read once however often it is asked. */
public final class RuleSelection {

    /** Every rule, as it is meant. */
    public static final RuleSelection ALL = new RuleSelection(new TreeSet<>(), new TreeSet<>(), "", false);

    private final SortedSet<String> sources;
    private final SortedSet<String> targets;
    private final String labels;
    private final boolean strict;
    private final LabelSelector selector;

    /**
     * A selection.
     *
     * @param sources technologies to move from, such as {@code eap7}; none for any
     * @param targets technologies to move to, such as {@code quarkus}; none for any
     * @param labels an expression over labels as it was written, right or wrong; {@code ""} for none
     * @param strict whether rules are read as Konveyor's engine does, with its defects
     */
    public RuleSelection(Collection<String> sources, Collection<String> targets, String labels, boolean strict) {
        this.sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        this.targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
        this.labels = labels.strip();
        this.strict = strict;
        selector = selectorOrAll();
    }

    private LabelSelector selectorOrAll() {
        try {
            return checkedSelector();
        } catch (InvalidSelectorException e) {
            return LabelSelector.all();
        }
    }

    /** Technologies to move from, none for any. */
    SortedSet<String> sources() {
        return sources;
    }

    /** Technologies to move to, none for any. */
    SortedSet<String> targets() {
        return targets;
    }

    /** An expression over labels, right or wrong; {@code ""} for none. */
    String labels() {
        return labels;
    }

    /** Whether rules are read as Konveyor's engine does, with its defects. */
    boolean strict() {
        return strict;
    }

    /** Whose reading of the rules counts. */
    Compatibility compatibility() {
        return strict ? Compatibility.KONVEYOR : Compatibility.SAHAB;
    }

    /**
     * What chooses the rules.
     *
     * @throws InvalidSelectorException if the expression or a name makes no sense
     */
    LabelSelector checkedSelector() throws InvalidSelectorException {
        return LabelSelector.of(sources, targets, labels, compatibility());
    }

    /** What chooses the rules: all of them where the choice makes no sense, as silence would look like a clean bill of health. */
    LabelSelector selector() {
        return selector;
    }

    /** What follows for the rules. */
    RuleOptions options() {
        return new RuleOptions(compatibility(), selector);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSelection selection
                && sources.equals(selection.sources)
                && targets.equals(selection.targets)
                && labels.equals(selection.labels)
                && strict == selection.strict;
    }

    @Override
    public int hashCode() {
        return Objects.hash(sources, targets, labels, strict);
    }

    @Override
    public String toString() {
        return "from " + sources + " to " + targets + " labelled " + labels + (strict ? " as Konveyor" : "");
    }
}
