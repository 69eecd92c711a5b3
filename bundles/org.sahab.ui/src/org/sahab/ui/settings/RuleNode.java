package org.sahab.ui.settings;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;

/** What the tree of rules shows. Nodes are equal only to themselves. */
sealed interface RuleNode {

    /** What it is called. */
    String title();

    /** The rules at or below it. */
    List<RuleDescriptor> rules();

    /** A rule. */
    final class Leaf implements RuleNode {
        private final RuleDescriptor rule;
        private final String title;
        private final String words;

        private Leaf(RuleDescriptor rule, String title, String words) {
            this.rule = rule;
            this.title = title;
            this.words = words;
        }

        RuleDescriptor rule() {
            return rule;
        }

        @Override
        public String title() {
            return title;
        }

        /** What a filter looks at, in lower case: title, id, category, and the title of its group. */
        String words() {
            return words;
        }

        @Override
        public List<RuleDescriptor> rules() {
            return List.of(rule);
        }
    }

    /**
     * Rules that belong together: of one dimension where they are Sahab's own, else of one rule set.
     *
     * @param leaves the rules by title
     */
    record Group(String title, List<Leaf> leaves) implements RuleNode {

        /** Copies the leaves. */
        public Group {
            leaves = List.copyOf(leaves);
        }

        @Override
        public List<RuleDescriptor> rules() {
            return leaves.stream().map(Leaf::rule).toList();
        }

        /** The same with some of the rules. */
        Group with(List<Leaf> some) {
            return some.size() == leaves.size() ? this : new Group(title, some);
        }
    }

    /** Groups rules: first Sahab's own by dimension, then the others by rule set. Titles of rules are in a language. */
    static List<Group> groups(RuleList rules, Language language) {
        Labels labels = Labels.in(WorkbenchLanguage.get());
        Map<Dimension, List<RuleDescriptor>> own = new EnumMap<>(Dimension.class);
        Map<String, List<RuleDescriptor>> foreign = new TreeMap<>();
        for (RuleDescriptor rule : rules.descriptors()) {
            String file = rules.fileName(rule);
            if (file == null) {
                own.computeIfAbsent(rule.dimension(), dimension -> new ArrayList<>())
                        .add(rule);
            } else {
                foreign.computeIfAbsent(file.substring(0, Math.max(0, file.lastIndexOf('/'))), set -> new ArrayList<>())
                        .add(rule);
            }
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.code()));
        List<Group> groups = new ArrayList<>();
        own.forEach((dimension, some) -> groups.add(group(labels.name(dimension), some, language, labels, collator)));
        Map<String, String> sets = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        rules.declarative().folders().forEach(read -> {
            sets.put(read.name(), read.ruleSet());
            names.merge(read.ruleSet(), 1, Integer::sum);
        });
        foreign.forEach((folder, some) -> {
            String name = sets.getOrDefault(folder, folder);
            // Many a rule set has no name of its own.
            String title = names.getOrDefault(name, 1) == 1 ? name : name + " \u2013 " + folder;
            groups.add(group(Visible.line(title), some, language, labels, collator));
        });
        return groups;
    }

    private static Group group(
            String title, Collection<RuleDescriptor> rules, Language language, Labels labels, Collator collator) {
        return new Group(
                title,
                rules.stream()
                        .map(rule -> leaf(rule, title, language, labels))
                        .sorted(Comparator.comparing(Leaf::title, collator)
                                .thenComparing(leaf -> leaf.rule().id()))
                        .toList());
    }

    private static Leaf leaf(RuleDescriptor rule, String group, Language language, Labels labels) {
        String title = Visible.line(rule.text(language).title());
        String shown = title.isEmpty() ? Visible.line(rule.id()) : title;
        return new Leaf(
                rule,
                shown,
                String.join("\n", shown, rule.id(), RuleColumn.category(rule, labels), group)
                        .toLowerCase(Locale.ROOT));
    }
}
