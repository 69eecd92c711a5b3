package org.sahab.ui.fix;

import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of this package, in one language. */
final class Texts {

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private final Catalogue catalogue;

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Texts in(Language language) {
        return new Texts(Catalogue.load(Texts.class, "texts", language));
    }

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

    /** A path or code, kept left to right within words of any direction. */
    static String path(String path) {
        return LEFT_TO_RIGHT + path + POP;
    }

    /** Words of another language, kept apart from those around. */
    static String words(String words) {
        return FIRST_STRONG + words + POP;
    }
}
