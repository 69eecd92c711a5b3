package org.sahab.model.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.text.Language;

/**
 * What there is to know about a rule, whatever it is written in.
 *
 * @param id unique and never reused
 * @param formerIds ids it had before, still understood in suppressions
 * @param ruleSet name of the rule set it belongs to
 * @param kind how it is written
 * @param dimension the side of readiness it looks at
 * @param category how much its findings matter
 * @param effort points per finding on the field's scale, 0 for information
 * @param evidence what its claim rests on
 * @param positive whether it finds what is good
 * @param labels labels such as {@code konveyor.io/target=openjdk17}, for selection
 * @param tags technologies that a match tells of
 * @param parameters values a user can set, by name
 * @param links references
 * @param texts its texts by language code; English is always there
 */
public record RuleDescriptor(
        String id,
        List<String> formerIds,
        String ruleSet,
        Kind kind,
        Dimension dimension,
        Category category,
        int effort,
        Evidence evidence,
        boolean positive,
        List<String> labels,
        List<String> tags,
        SortedMap<String, String> parameters,
        List<Link> links,
        SortedMap<String, RuleText> texts) {

    /** How a rule is written. */
    public enum Kind {
        /** In the Konveyor rule format. */
        DECLARATIVE,
        /** In Java, over the syntax tree. */
        CHECK
    }

    /** Copies the collections. */
    public RuleDescriptor {
        formerIds = List.copyOf(formerIds);
        labels = List.copyOf(labels);
        tags = List.copyOf(tags);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        links = List.copyOf(links);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The rule in this language, else in English. */
    public RuleText text(Language language) {
        RuleText text = texts.get(language.code());
        if (text == null) {
            text = texts.get(Language.ENGLISH.code());
        }
        return text != null ? text : new RuleText(id, new TreeMap<>(), "");
    }
}
