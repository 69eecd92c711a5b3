package org.sahab.ui.assess;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sahab.model.text.Language;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.text.Words;

/** The words of this package, in one language. */
final class Texts extends Words {

    private static final int MOST_NAMES = 3;

    private Texts(Language language) {
        super(Texts.class, language);
    }

    static Texts in(Language language) {
        return new Texts(language);
    }

    static Texts ofWorkbench() {
        return in(WorkbenchLanguage.get());
    }

    /** Some names, and how many more there are. */
    String names(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES).toList();
        String shown = String.join(", ", first);
        int more = names.size() - first.size();
        return more == 0 ? shown : count("more", more, Map.of("names", shown));
    }
}
