package org.sahab.ui.view;

import java.text.Collator;
import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of the view itself, in one language. */
final class Texts {

    private final Catalogue catalogue;

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In a language. */
    static Texts in(Language language) {
        return new Texts(Catalogue.load(Texts.class, "texts", language));
    }

    /** In the language of the workbench. */
    static Texts ofWorkbench() {
        return in(WorkbenchLanguage.get());
    }

    Language language() {
        return catalogue.language();
    }

    String text(String key) {
        return catalogue.text(key);
    }

    /** A text filled with values that are ready to be shown. */
    String text(String key, Map<String, String> values) {
        return Template.fill(catalogue.text(key), values::get);
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}. */
    String count(String key, long number) {
        return count(key, number, Map.of());
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}, filled with further values. */
    String count(String key, long number, Map<String, String> values) {
        String form = key + Plural.of(language(), number).suffix();
        return Template.fill(
                catalogue.text(form), name -> name.equals("n") ? catalogue.number(number) : values.get(name));
    }

    String number(long number) {
        return catalogue.number(number);
    }

    /** Compares names as a reader of the language does. */
    Collator collator() {
        return Collator.getInstance(language().locale());
    }
}
