package org.sahab.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Plural;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.result.Results;

/** Texts of the packages without a page of their own: every one in every language, with the same arguments. */
class CatalogueTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @ParameterizedTest
    @ValueSource(classes = {Assess.class, FindingMarkers.class, Results.class})
    void every_text_is_there_in_every_language(Class<?> beside) {
        Catalogue english = Catalogue.load(beside, "texts", Language.ENGLISH);
        for (Language language : Language.values()) {
            Catalogue catalogue = Catalogue.load(beside, "texts", language);
            for (String key : english.keys()) {
                Matcher form = FORM.matcher(key);
                if (!form.find()) {
                    assertThat(arguments(catalogue.text(key)))
                            .as(language + " " + key)
                            .isEqualTo(arguments(english.text(key)));
                    if (language != Language.ENGLISH) {
                        assertThat(catalogue.text(key)).as(language + " " + key).isNotEqualTo(english.text(key));
                    }
                } else {
                    for (Plural plural : Plural.formsOf(language)) {
                        String each = form.replaceFirst("") + plural.suffix();
                        assertThat(catalogue.text(each))
                                .as(language + " " + each)
                                .isNotEqualTo(each);
                    }
                }
            }
        }
    }

    private static SortedSet<String> arguments(String text) {
        SortedSet<String> names = new TreeSet<>();
        for (Matcher matcher = ARGUMENT.matcher(text); matcher.find(); ) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
