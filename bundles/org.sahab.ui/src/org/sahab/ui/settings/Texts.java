package org.sahab.ui.settings;

import java.util.Map;
import org.sahab.ui.text.Words;

/** The words of the pages, in the language of the workbench. */
final class Texts {

    private static final Words WORDS = new Words(Texts.class, WorkbenchLanguage.get());

    private Texts() {}

    static String text(String key) {
        return WORDS.text(key);
    }

    /** The text of a key, filled with values that are ready to be shown. */
    static String text(String key, Map<String, String> values) {
        return WORDS.text(key, values);
    }

    /** The text of a key in the form that goes with a number, which is its {@code {{n}}}. */
    static String count(String key, long number) {
        return WORDS.count(key, number);
    }

    /** The same, filled with further values. */
    static String count(String key, long number, Map<String, String> values) {
        return WORDS.count(key, number, values);
    }

    /** A whole number as the language writes it. */
    static String number(long number) {
        return WORDS.number(number);
    }
}
