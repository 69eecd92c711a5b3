package org.sahab.ui.help;

import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;

/** The words of the help outside of its pages, in one language. */
final class Texts {

    private final Catalogue catalogue;

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Texts in(Language language) {
        return new Texts(Catalogue.load(Texts.class, "texts", language));
    }

    String text(String key) {
        return catalogue.text(key);
    }

    String number(long value) {
        return catalogue.number(value);
    }
}
