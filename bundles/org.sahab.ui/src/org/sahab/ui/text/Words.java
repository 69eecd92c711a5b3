package org.sahab.ui.text;

import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;

/** The words of a package in one language: those of the files {@code texts*.properties} in it. */
public class Words {

    private final Catalogue catalogue;

    /** The words that lie beside a class, in a language. */
    public Words(Class<?> owner, Language language) {
        catalogue = Catalogue.load(owner, "texts", language);
    }

    /** The language of these words. */
    public final Language language() {
        return catalogue.language();
    }

    /** The text of a key. */
    public final String text(String key) {
        return catalogue.text(key);
    }

    /** A text filled with values that are ready to be shown. */
    public final String text(String key, Map<String, String> values) {
        return Template.fill(catalogue.text(key), values::get);
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}. */
    public final String count(String key, long number) {
        return count(key, number, Map.of());
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}, filled with further values. */
    public final String count(String key, long number, Map<String, String> values) {
        String form = key + Plural.of(language(), number).suffix();
        return Template.fill(catalogue.text(form), name -> name.equals("n") ? number(number) : values.get(name));
    }

    /** A whole number with the separators of the language. */
    public final String number(long number) {
        return catalogue.number(number);
    }
}
