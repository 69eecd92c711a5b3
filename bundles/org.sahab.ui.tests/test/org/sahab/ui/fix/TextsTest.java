package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.checks.BuiltIn;
import org.sahab.checks.fix.Fix;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Plural;

/** The words of fixes and suppressions. */
class TextsTest {

    private static final Pattern NAMES = Pattern.compile("\\{\\{\\w+}}");
    private static final SortedSet<String> ENGLISH =
            Catalogue.load(Texts.class, "texts", Language.ENGLISH).keys();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsThereInEveryLanguage(Language language) {
        Catalogue texts = Catalogue.load(Texts.class, "texts", language);
        for (String key : ENGLISH) {
            if (!key.endsWith(".one") && !key.endsWith(".other")) {
                assertSaysTheSame(texts, key, key);
                continue;
            }
            String word = key.substring(0, key.lastIndexOf('.'));
            for (Plural form : Plural.formsOf(language)) {
                assertThat(texts.keys()).contains(word + form.suffix());
            }
        }
    }

    private static void assertSaysTheSame(Catalogue texts, String key, String in) {
        String english = Catalogue.load(Texts.class, "texts", Language.ENGLISH).text(in);
        assertThat(names(texts.text(key))).as(key).isEqualTo(names(english));
        if (texts.language() != Language.ENGLISH && !english.equals("{{file}}")) {
            assertThat(texts.text(key)).as(key).isNotEqualTo(english);
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAMES.matcher(text).results().forEach(name -> names.add(name.group()));
        return names;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFixHasATitleAndSaysHowItChangesBehaviour(Language language) {
        for (String rule : BuiltIn.fixes().rules()) {
            Fix fix = OwnFixes.of(rule).orElseThrow();
            assertThat(OwnFixes.title(fix, language)).as(rule).isNotEmpty();
            assertThat(OwnFixes.note(fix, language).isEmpty()).as(rule).isEqualTo(!fix.changesBehaviour());
        }
    }

    @Test
    void mnemonicsOfADialogDiffer() {
        for (Language language : Language.values()) {
            Catalogue texts = Catalogue.load(Texts.class, "texts", language);
            Set<String> letters = new TreeSet<>();
            for (String key : new String[] {
                "suppress.reason", "suppress.reach.file", "suppress.reach.folder", "suppress.reach.project"
            }) {
                String text = texts.text(key);
                assertThat(letters.add(text.substring(text.indexOf('&') + 1)
                                .substring(0, 1)
                                .toLowerCase(language.locale())))
                        .as(language + " " + key)
                        .isTrue();
            }
        }
    }
}
