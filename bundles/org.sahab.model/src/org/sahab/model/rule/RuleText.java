package org.sahab.model.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule in one language.
 *
 * @param title its name in a few words
 * @param description what it is about where that is more than the title, {@code ""} if it is not; Markdown
 * @param messages texts of its findings by message key, with {@code {{name}}} for arguments
 * @param page why it matters, bad and good code, how to fix it; CommonMark, {@code ""} if there is none
 */
public record RuleText(String title, String description, SortedMap<String, String> messages, String page) {

    /** Copies the messages. */
    public RuleText {
        messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    }

    /** Of a rule whose title says what it is about. */
    public RuleText(String title, SortedMap<String, String> messages, String page) {
        this(title, "", messages, page);
    }
}
