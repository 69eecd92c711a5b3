package org.sahab.ui.page;

import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of the control that shows pages, in one language. */
final class Texts {

    private final Catalogue catalogue;

    private Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the language of the workbench. */
    static Texts ofWorkbench() {
        return in(WorkbenchLanguage.get());
    }

    static Texts in(Language language) {
        return new Texts(Catalogue.load(Texts.class, "texts", language));
    }

    Language language() {
        return catalogue.language();
    }

    String text(String key) {
        return catalogue.text(key);
    }
}
