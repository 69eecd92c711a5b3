package org.sahab.ui.fix;

import org.sahab.model.text.Language;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.text.Words;

/** The words of this package, in one language. */
final class Texts extends Words {

    private Texts(Language language) {
        super(Texts.class, language);
    }

    static Texts in(Language language) {
        return new Texts(language);
    }

    static Texts ofWorkbench() {
        return in(WorkbenchLanguage.get());
    }
}
