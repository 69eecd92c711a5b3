package org.sahab.rules;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;

/**
 * The pages of a rule: {@code ID.md} in English, {@code ID_fr.md} and {@code ID_ar.md} beside the rule, CommonMark under a
 * head between two lines {@code ---}. The head holds {@code title}, {@code messages} and, in a translation, {@code source}: the
 * first 16 hexadecimal digits of the SHA-256 of the English file that was translated.
 */
public final class RulePages {

    private RulePages() {}

    /**
     * The texts of a rule by language code; empty if it has no English page.
     *
     * @throws IOException if a page cannot be read, or its head cannot be understood; the message says what and where
     */
    public static SortedMap<String, RuleText> texts(String id, RuleSource.Folder folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The descriptor of a check: class, pages, nothing else. The head of the English page also holds {@code dimension},
     * {@code category}, {@code effort}, {@code evidence}, and may hold {@code positive}, {@code labels}, {@code tags},
     * {@code formerIds}, {@code links} (a list of {@code url} and {@code title}) and {@code parameters} (name to default).
     *
     * @param check the class of the check; its simple name is the id of the rule
     * @param ruleSet name of the rule set that it belongs to
     * @throws IllegalStateException if the English page is missing or its head cannot be understood
     */
    public static RuleDescriptor descriptor(Class<?> check, String ruleSet) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is wrong with the pages of a rule, one English sentence each: a missing language, a missing title or message, a
     * translation whose English source has changed since. For the tests of the rules.
     */
    public static List<String> problems(String id, RuleSource.Folder folder) {
        throw new UnsupportedOperationException();
    }
}
