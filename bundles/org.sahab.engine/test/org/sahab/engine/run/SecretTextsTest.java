package org.sahab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sahab.engine.source.SourceText;
import org.sahab.model.finding.Region;

class SecretTextsTest {

    private static final String TEXT = """
        user=app
        password=app
        url=jdbc:db;pw=a&amp;b
        """;

    private final SourceText text = SourceText.of(TEXT.toCharArray());
    private final SecretTexts secrets = new SecretTexts(List.of(region("app\nurl", 3), region("a&amp;b", 7)), text);

    private Region region(String at, int length) {
        return text.region(TEXT.indexOf(at), length);
    }

    private Map<String, String> masked(String name, String value, Region match) {
        return secrets.masked(new TreeMap<>(Map.of(name, value)), match);
    }

    @Test
    void aSecretIsMaskedInWhatIsQuotedFromTheFile() {
        Region first = text.region(0, 4);
        assertThat(masked("matchingText", "password=app", first)).containsEntry("matchingText", "password=***");
        assertThat(masked("matchingXML", "<p>app</p><q>application</q>", first))
                .containsEntry("matchingXML", "<p>***</p><q>application</q>");
        assertThat(masked("innerText", "pw=a&b", first)).containsEntry("innerText", "pw=***");
    }

    @Test
    void otherVariablesAreMaskedOnItsLineOnly() {
        assertThat(masked("own", "app", region("password", 8))).containsEntry("own", "***");
        assertThat(masked("own", "app", text.region(0, 4))).containsEntry("own", "app");
        assertThat(masked("package", "app.shop", region("password", 8))).containsEntry("package", "app.shop");
    }
}
