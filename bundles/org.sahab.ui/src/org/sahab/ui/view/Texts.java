package org.sahab.ui.view;

import java.text.Collator;
import org.sahab.model.text.Language;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.text.Words;

/** The words of the view itself, in one language. */
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

    /** Compares names as a reader of the language does. */
    Collator collator() {
        return Collator.getInstance(language().locale());
    }
}
