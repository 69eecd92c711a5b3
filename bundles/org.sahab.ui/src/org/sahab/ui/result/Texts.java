package org.sahab.ui.result;

import java.nio.file.Path;
import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of this package, in one language. */
final class Texts {

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

    String text(String key, Map<String, String> values) {
        return Template.fill(catalogue.text(key), values::get);
    }

    /** A path, kept left to right within words of any direction. */
    static String path(Path path) {
        return "\u2066" + path + "\u2069";
    }
}
