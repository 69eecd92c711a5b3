package org.sahab.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.text.Language;

/** The words around pages in three languages. */
class TextsTest {

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
    void everyLanguageHasEveryTextWithItsArguments(Language language) throws IOException {
        Properties english = file(Language.ENGLISH);
        Properties own = file(language);
        assertThat(own.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : own.stringPropertyNames()) {
            for (String argument : new String[] {"{{name}}", "{{reason}}"}) {
                assertThat(own.getProperty(key).contains(argument))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains(argument));
            }
        }
    }
}
