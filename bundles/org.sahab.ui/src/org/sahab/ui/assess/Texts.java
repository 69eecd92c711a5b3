package org.sahab.ui.assess;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Plural;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The words of this package, in one language. */
final class Texts {

    private static final int MOST_NAMES = 3;

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

    String text(String key) {
        return catalogue.text(key);
    }

    String text(String key, Map<String, String> values) {
        return Template.fill(catalogue.text(key), values::get);
    }

    /** A text in the form that goes with a number, which is its {@code {{n}}}, filled with further values. */
    String count(String key, long number, Map<String, String> values) {
        String form = key + Plural.of(catalogue.language(), number).suffix();
        return Template.fill(
                catalogue.text(form), name -> name.equals("n") ? catalogue.number(number) : values.get(name));
    }

    String number(long number) {
        return catalogue.number(number);
    }

    /** Some names, and how many more there are. */
    String names(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES).toList();
        String shown = String.join(", ", first);
        int more = names.size() - first.size();
        return more == 0 ? shown : count("more", more, Map.of("names", shown));
    }

    /** A name from the workspace, kept apart from words of any direction. */
    static String name(String name) {
        return "\u2068" + name + "\u2069";
    }
}
