package org.sahab.report.wording;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sahab.model.text.Language;

/** The forms that a word takes with a whole number, as the Unicode plural rules of the three languages have them. */
public enum Plural {
    /** Arabic: none. */
    ZERO,
    /** One; in French also none. */
    ONE,
    /** Arabic: a pair. */
    TWO,
    /** Arabic: numbers that end in 03 to 10. */
    FEW,
    /** Arabic: numbers that end in 11 to 99; French: millions. */
    MANY,
    /** Every other number. */
    OTHER;

    /** The form that goes with a number. */
    public static Plural of(Language language, long number) {
        return switch (language) {
            case ENGLISH -> number == 1 ? ONE : OTHER;
            case FRENCH -> number == 0 || number == 1 ? ONE : number % 1_000_000 == 0 ? MANY : OTHER;
            case ARABIC -> arabic(number);
        };
    }

    private static Plural arabic(long number) {
        if (number <= 2) {
            return number == 0 ? ZERO : number == 1 ? ONE : TWO;
        }
        long end = number % 100;
        return end >= 3 && end <= 10 ? FEW : end >= 11 ? MANY : OTHER;
    }

    /** The forms that a language has. */
    public static Set<Plural> formsOf(Language language) {
        return switch (language) {
            case ENGLISH -> EnumSet.of(ONE, OTHER);
            case FRENCH -> EnumSet.of(ONE, MANY, OTHER);
            case ARABIC -> EnumSet.allOf(Plural.class);
        };
    }

    /** How keys of labels end in this form, and how the plural rules of browsers name it. */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
