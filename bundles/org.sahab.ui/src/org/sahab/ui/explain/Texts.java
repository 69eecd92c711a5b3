package org.sahab.ui.explain;

import org.sahab.model.text.Language;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.text.Words;

/** The words of this package, in one language. */
final class Texts extends Words {

    private Texts(Language language) {
        super(Texts.class, language);
    }

    static Texts ofWorkbench() {
        return new Texts(WorkbenchLanguage.get());
    }
}
