package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{\\w+}}");

    private final Catalogue english = Catalogue.load(Texts.class, "cli", Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FRENCH", "ARABIC"})
    void everyTextIsTranslatedWithTheSameArguments(Language language) {
        Catalogue translated = Catalogue.load(Texts.class, "cli", language);
        assertThat(translated.keys()).isEqualTo(english.keys());
        assertThat(english.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(arguments(translated.text(key))).as(key).isEqualTo(arguments(english.text(key)));
            assertThat(translated.text(key)).as(key).isNotBlank();
            boolean sentence =
                    ARGUMENT.matcher(english.text(key)).replaceAll("").matches(".*[a-z] [a-z].*");
            if (sentence) {
                assertThat(translated.text(key)).as(key).isNotEqualTo(english.text(key));
            }
        });
    }

    private static SortedSet<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }
}
