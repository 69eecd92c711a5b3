package org.sahab.ui.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.Label;
import org.sahab.rules.label.LabelSelector;

/** The labels of some rules. Rules with the same labels count as one until they are counted, so that thousands of rules cost little. */
final class RuleLabels {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Numbers by their size: {@code camel3.9} before {@code camel3.10}. */
    private static final Comparator<String> BY_NAME_AND_VERSION = Comparator.comparing(
                    RuleLabels::padded, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    private final Map<List<String>, Integer> rules = new LinkedHashMap<>();
    private final int total;

    private RuleLabels(Collection<RuleDescriptor> all) {
        all.forEach(rule -> rules.merge(rule.labels(), 1, Integer::sum));
        total = all.size();
    }

    static RuleLabels of(Collection<RuleDescriptor> rules) {
        return new RuleLabels(rules);
    }

    /**
     * A technology to move from or to.
     *
     * @param name what it is selected by
     * @param rules number of rules that run if it is all that is selected
     */
    record Technology(String name, int rules) {}

    /** How many rules there are. */
    int count() {
        return total;
    }

    /** How many of the rules a selector chooses. */
    int count(LabelSelector selector) {
        if (selector.choosesAll()) {
            return total;
        }
        int count = 0;
        for (Map.Entry<List<String>, Integer> alike : rules.entrySet()) {
            if (selector.accepts(alike.getKey())) {
                count += alike.getValue();
            }
        }
        return count;
    }

    /** The technologies that rules are labelled to move from, by name. */
    List<Technology> sources() {
        return technologies(Label.SOURCE);
    }

    /** The technologies that rules are labelled to move to, by name. */
    List<Technology> targets() {
        return technologies(Label.TARGET);
    }

    /** The names of technologies, without the sign for earlier and later versions. */
    SortedSet<String> names(String key) {
        SortedSet<String> names = new TreeSet<>(BY_NAME_AND_VERSION);
        for (List<String> labels : rules.keySet()) {
            for (String text : labels) {
                Label label = Label.of(text);
                if (label.key().equals(key) && !label.value().isEmpty()) {
                    names.add(label.value().replaceFirst("(?<=\\d)[+-]$", ""));
                }
            }
        }
        return names;
    }

    private static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }

    private List<Technology> technologies(String key) {
        return names(key).stream()
                .map(name -> new Technology(name, count(key, name)))
                .filter(technology -> technology.rules() > 0)
                .toList();
    }

    private int count(String key, String name) {
        List<String> one = List.of(name);
        try {
            return count(
                    key.equals(Label.SOURCE)
                            ? LabelSelector.of(one, List.of(), "")
                            : LabelSelector.of(List.of(), one, ""));
        } catch (InvalidSelectorException e) {
            // A label that nobody can write into a selector.
            return 0;
        }
    }

    /** All labels as they are written, sorted. */
    SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        rules.keySet().forEach(all::addAll);
        return all;
    }
}
