package org.sahab.ui.marker;

import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;

/** The words of this package, in one language. */
final class Texts {

    private final Catalogue catalogue;

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Texts in(Language language) {
        return new Texts(Catalogue.load(Texts.class, "texts", language));
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}. */
    String count(String key, long number) {
        String form = key + Plural.of(catalogue.language(), number).suffix();
        return Template.fill(catalogue.text(form), name -> name.equals("n") ? catalogue.number(number) : null);
    }
}
