package org.sahab.ui.export;

import java.nio.file.Path;
import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of the wizard, in the language of the workbench. */
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

    /** The text of a key about a file or folder, its {@code {{path}}}. */
    static String text(String key, Path path) {
        return text(key, Map.of("path", path(path)));
    }

    /** The text of a key in the form that goes with a number, which is its {@code {{n}}}. */
    static String count(String key, long number) {
        String form = key + Plural.of(CATALOGUE.language(), number).suffix();
        return text(form, Map.of("n", CATALOGUE.number(number)));
    }

    /** A path, kept left to right within words of any direction. */
    static String path(Path path) {
        return "\u2066" + path + "\u2069";
    }
}
