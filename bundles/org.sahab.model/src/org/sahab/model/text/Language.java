package org.sahab.model.text;

import java.util.Locale;
import java.util.Optional;

/** The languages that texts are written in. */
public enum Language {
    /** English, the source of the translations. */
    ENGLISH("en", false),
    /** French. */
    FRENCH("fr", false),
    /** Arabic, from right to left. */
    ARABIC("ar", true);

    private final String code;
    private final boolean rightToLeft;

    Language(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** The two-letter code of ISO 639-1. */
    public String code() {
        return code;
    }

    /** Whether the script runs from right to left. */
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The locale for numbers, with Western digits in every language, as figures in reports are compared across them. */
    public Locale locale() {
        return this == ARABIC ? Locale.forLanguageTag("ar-u-nu-latn") : Locale.forLanguageTag(code);
    }

    /** The language with this code. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
