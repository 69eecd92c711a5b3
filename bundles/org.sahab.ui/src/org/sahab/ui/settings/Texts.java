package org.sahab.ui.settings;

import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;

/** The words of the pages, in the language of the workbench. */
final class Texts {

    private static final Catalogue CATALOGUE = Catalogue.load(Texts.class, "texts", WorkbenchLanguage.get());

    private Texts() {}

    static String text(String key) {
        return CATALOGUE.text(key);
    }

    /** The text of a key, filled with values that are ready to be shown. */
    static String text(String key, Map<String, String> values) {
        return Template.fill(text(key), values::get);
    }

    /** The text of a key in the form that goes with a number, which is its {@code {{n}}}. */
    static String count(String key, long number) {
        String form = key + Plural.of(CATALOGUE.language(), number).suffix();
        return text(form, Map.of("n", CATALOGUE.number(number)));
    }
}
