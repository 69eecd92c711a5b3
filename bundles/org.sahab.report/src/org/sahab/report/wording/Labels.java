package org.sahab.report.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;

/**
 * The words of the reports themselves in one language: headings, names of categories, sentences with counts. For one thread.
 */
public final class Labels {

    private final Catalogue catalogue;
    private final SortedSet<String> keys;
    private final Map<Argument, String> shownNumbers = new HashMap<>();

    private Labels(Catalogue catalogue) {
        this.catalogue = catalogue;
        keys = catalogue.keys();
    }

    /** The labels in a language. */
    public static Labels in(Language language) {
        return new Labels(Catalogue.load(Labels.class, "labels", language));
    }

    /** The language of these labels. */
    public Language language() {
        return catalogue.language();
    }

    /**
     * The label of a key.
     *
     * @throws IllegalArgumentException if there is none: a mistake in a report
     */
    public String text(String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("No label " + key);
        }
        return catalogue.text(key);
    }

    /** The label of a key, filled with values that are ready to be shown. */
    public String text(String key, Map<String, String> values) {
        return Template.fill(text(key), values::get);
    }

    /** The label of a key in the form that goes with a number; the number itself is its {@code {{n}}}. */
    public String count(String key, long number) {
        return count(key, number, Map.of());
    }

    /** The label of a key in the form that goes with a number, filled with further values that are ready to be shown. */
    public String count(String key, long number, Map<String, String> values) {
        String form = key + Plural.of(language(), number).suffix();
        return Template.fill(text(form), name -> name.equals("n") ? number(number) : values.get(name));
    }

    /** A whole number with the separators of the language. */
    public String number(long value) {
        return catalogue.number(value);
    }

    /** A share in whole per cent. */
    public String percent(long value) {
        return text("percent", Map.of("n", number(value)));
    }

    /** The value of an argument, as the language writes it. */
    public String show(Argument argument) {
        // Formatting a number is costly, and messages repeat them.
        return argument.kind() == Argument.Kind.NUMBER
                ? shownNumbers.computeIfAbsent(argument, catalogue::show)
                : argument.value();
    }

    /** The name of a category. */
    public String name(Category category) {
        return text("category." + category.key());
    }

    /** The name of a dimension. */
    public String name(Dimension dimension) {
        return text("dimension." + dimension.key());
    }

    /** The name of a scope. */
    public String name(Scope scope) {
        return text("scope." + Keys.of(scope));
    }

    /** The name of a confidence. */
    public String name(Confidence confidence) {
        return text("confidence." + Keys.of(confidence));
    }

    /** The labels whose keys start with a prefix, by the rest of the key. */
    public SortedMap<String, String> startingWith(String prefix) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (String key : keys.tailSet(prefix)) {
            if (!key.startsWith(prefix)) {
                break;
            }
            labels.put(key.substring(prefix.length()), catalogue.text(key));
        }
        return labels;
    }
}
