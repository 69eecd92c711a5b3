package org.sahab.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;

class ConditionTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{\\w+}}");

    private final Catalogue english = ConditionTexts.catalogue(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FRENCH", "ARABIC"})
    void everySentenceIsTranslatedWithTheSameArguments(Language language) {
        Catalogue translated = ConditionTexts.catalogue(language);
        assertThat(translated.keys()).isEqualTo(english.keys());
        assertThat(english.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(arguments(translated.text(key))).as(key).isEqualTo(arguments(english.text(key)));
            if (english.text(key).indexOf(' ') > 0) {
                assertThat(translated.text(key)).as(key).isNotEqualTo(english.text(key));
            }
        });
    }

    private static SortedSet<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }
}
