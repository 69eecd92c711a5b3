package org.sahab.model.finding;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A message before it is put into words: a key and named arguments. It is rendered where it is shown, in the language of
 * the reader.
 *
 * @param key key of the text: of the rule's own texts in a finding, of the catalogue in a diagnostic
 * @param arguments arguments by name, sorted by name
 */
public record Message(String key, SortedMap<String, Argument> arguments) {

    /** Key of a rule's only or main message. */
    public static final String DEFAULT_KEY = "default";

    /** Copies the arguments. */
    public Message {
        arguments = arguments.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** A message without arguments. */
    public static Message of(String key) {
        return new Message(key, new TreeMap<>());
    }

    /** This message with one more argument. */
    public Message with(String name, Argument argument) {
        TreeMap<String, Argument> more = new TreeMap<>(arguments);
        more.put(name, argument);
        return new Message(key, more);
    }
}
