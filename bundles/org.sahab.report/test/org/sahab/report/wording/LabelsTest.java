package org.sahab.report.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.text.Language;

class LabelsTest {

    private static final Pattern FORM = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");

    private static Properties file(Language language) throws IOException {
        String name = language == Language.ENGLISH ? "labels.properties" : "labels_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Labels.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    /** Stems of the keys that come in plural forms. */
    private static Set<String> plurals() throws IOException {
        return file(Language.ENGLISH).stringPropertyNames().stream()
                .filter(key -> key.endsWith(".one"))
                .map(key -> key.substring(0, key.length() - ".one".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryKeyInItsPluralForms(Language language) throws IOException {
        Set<String> plurals = plurals();
        Set<String> expected = new TreeSet<>();
        for (String key : file(Language.ENGLISH).stringPropertyNames()) {
            Matcher form = FORM.matcher(key);
            if (form.matches() && plurals.contains(form.group(1))) {
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
        file(language).forEach((key, text) -> {
            Matcher form = FORM.matcher((String) key);
            String source = form.matches() && english.containsKey(form.group(1) + ".other")
                    ? form.group(1) + ".other"
                    : (String) key;
            Set<String> wanted = arguments(english.getProperty(source));
            Set<String> found = arguments((String) text);
            if (form.matches() && form.group(2).equals("zero")) {
                // Of nothing there may be nothing to name.
                assertThat(wanted).containsAll(found);
                return;
            }
            // A form for one number alone may say it in words.
            wanted.remove("n");
            found.remove("n");
            assertThat(found).as((String) key).isEqualTo(wanted);
        });
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\{(\\w+)}}")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEnumeratedValueHasAName(Language language) {
        Labels labels = Labels.in(language);
        for (Category category : Category.values()) {
            assertThat(labels.name(category)).isNotBlank();
        }
        for (Dimension dimension : Dimension.values()) {
            assertThat(labels.name(dimension)).isNotBlank();
        }
        for (Scope scope : Scope.values()) {
            assertThat(labels.name(scope)).isNotBlank();
        }
        for (Confidence confidence : Confidence.values()) {
            assertThat(labels.name(confidence)).isNotBlank();
        }
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        assertThatThrownBy(() -> Labels.in(Language.ENGLISH).text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0, OTHER",
        "ENGLISH, 1, ONE",
        "ENGLISH, 2, OTHER",
        "FRENCH, 0, ONE",
        "FRENCH, 1, ONE",
        "FRENCH, 2, OTHER",
        "FRENCH, 1000000, MANY",
        "ARABIC, 0, ZERO",
        "ARABIC, 1, ONE",
        "ARABIC, 2, TWO",
        "ARABIC, 3, FEW",
        "ARABIC, 10, FEW",
        "ARABIC, 11, MANY",
        "ARABIC, 99, MANY",
        "ARABIC, 100, OTHER",
        "ARABIC, 102, OTHER",
        "ARABIC, 103, FEW",
        "ARABIC, 111, MANY",
    })
    void countsAsTheLanguageDoes(Language language, long number, Plural form) {
        assertThat(Plural.of(language, number)).isEqualTo(form);
    }
}
