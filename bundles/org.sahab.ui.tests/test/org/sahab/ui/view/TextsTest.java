package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Plural;

/** The words of the view in three languages. */
class TextsTest {

    private static final Pattern FORM = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{(\\w+)}}");

    private static Properties file(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream("texts" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryKeyInItsPluralForms(Language language) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String key : file(Language.ENGLISH).stringPropertyNames()) {
            Matcher form = FORM.matcher(key);
            if (form.matches()) {
                Plural.formsOf(language).forEach(each -> expected.add(form.group(1) + each.suffix()));
            } else {
                expected.add(key);
            }
        }
        assertThat(new TreeSet<>(file(language).stringPropertyNames())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void translationsTakeTheSameArguments(Language language) throws IOException {
        Properties english = file(Language.ENGLISH);
        for (String key : file(language).stringPropertyNames()) {
            Matcher form = FORM.matcher(key);
            String source = form.matches() ? form.group(1) + ".other" : key;
            Set<String> wanted = arguments(english.getProperty(source));
            Set<String> found = arguments(file(language).getProperty(key));
            if (form.matches()) {
                // A form for one number alone may say it in words.
                wanted.remove("n");
                found.remove("n");
            }
            assertThat(found).as(key).isEqualTo(wanted);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantHasAName(Language language) {
        Texts texts = Texts.in(language);
        for (Column column : Column.values()) {
            assertThat(texts.text("column." + column)).doesNotContain("column.");
        }
        for (Grouping grouping : Grouping.values()) {
            assertThat(texts.text("group." + grouping)).doesNotContain("group.");
        }
    }
}
