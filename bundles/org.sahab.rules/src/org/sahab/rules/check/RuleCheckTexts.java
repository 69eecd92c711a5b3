package org.sahab.rules.check;

import org.sahab.model.finding.Message;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;

/** What is wrong with rule files, in words. */
public final class RuleCheckTexts {

    private final Catalogue own;
    private final Catalogue diagnostics;

    /** The texts in a language. */
    public RuleCheckTexts(Language language) {
        own = catalogue(language);
        diagnostics = Catalogue.diagnostics(language);
    }

    static Catalogue catalogue(Language language) {
        return Catalogue.load(RuleCheckTexts.class, "problems", language);
    }

    /** The sentence of a problem's message. */
    public String text(Message message) {
        return own.text(message.key()).equals(message.key()) ? diagnostics.text(message) : own.text(message);
    }
}
