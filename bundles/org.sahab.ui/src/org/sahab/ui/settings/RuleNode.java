package org.sahab.ui.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;

/** What the tree of rules shows. Nodes are equal only to themselves, so that viewers find them fast. */
sealed interface RuleNode {

    /** The rules at or below it. */
    List<RuleDescriptor> rules();

    /** A rule. */
    final class Leaf implements RuleNode {
        private final RuleDescriptor rule;
        private final Group group;

        private Leaf(RuleDescriptor rule, Group group) {
            this.rule = rule;
            this.group = group;
        }

        RuleDescriptor rule() {
            return rule;
        }

        Group group() {
            return group;
        }

        @Override
        public List<RuleDescriptor> rules() {
            return List.of(rule);
        }
    }

    /** The rules of one dimension. */
    final class Group implements RuleNode {
        private final Dimension dimension;
        private final List<Leaf> leaves = new ArrayList<>();

        private Group(Dimension dimension) {
            this.dimension = dimension;
        }

        Dimension dimension() {
            return dimension;
        }

        List<Leaf> leaves() {
            return leaves;
        }

        @Override
        public List<RuleDescriptor> rules() {
            return leaves.stream().map(Leaf::rule).toList();
        }
    }

    /** Groups rules by dimension. */
    static List<Group> groups(Collection<RuleDescriptor> rules) {
        Map<Dimension, Group> groups = new EnumMap<>(Dimension.class);
        for (RuleDescriptor rule : rules) {
            Group group = groups.computeIfAbsent(rule.dimension(), Group::new);
            group.leaves.add(new Leaf(rule, group));
        }
        return List.copyOf(groups.values());
    }
}
