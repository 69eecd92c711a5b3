package org.sahab.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static String fill(String text) {
        return Template.fill(text, Map.of("name", "Dao.find", "count", "3", "tricky", "{{name}}")::get);
    }

    @Test
    void replacesEveryNameItKnows() {
        assertThat(fill("{{name}} runs {{ count }} times: {{name}}")).isEqualTo("Dao.find runs 3 times: Dao.find");
    }

    @Test
    void leavesUnknownNamesVisible() {
        assertThat(fill("{{nmae}} fails")).isEqualTo("{{nmae}} fails");
    }

    @Test
    void doesNotFillValuesAgain() {
        assertThat(fill("<{{tricky}}>")).isEqualTo("<{{name}}>");
    }

    @Test
    void keepsAnOpenBracketWithoutEnd() {
        assertThat(fill("{{name}} and {{count")).isEqualTo("Dao.find and {{count");
    }

    @Test
    void knowsTheOtherSpellings() {
        assertThat(fill("{{{name}}}, {{& name}} and {{&nmae}}")).isEqualTo("Dao.find, Dao.find and {{&nmae}}");
    }

    @Test
    void showsASectionWhereItsValueIsNotEmpty() {
        String text = "a{{#x}} {{x}}{{#x}}!{{/x}}{{/x}}{{^x}} nothing{{/x}} z{{! no text }}";
        assertThat(Template.fill(text, Map.of("x", "1")::get)).isEqualTo("a 1! z");
        assertThat(Template.fill(text, Map.of("x", "")::get)).isEqualTo("a nothing z");
    }

    @Test
    void leavesASectionAloneThatItDoesNotKnowOrThatHasNoEnd() {
        assertThat(fill("{{#each}}{{count}}{{/each}} {{#name}}")).isEqualTo("{{#each}}3{{/each}} {{#name}}");
    }

    @Test
    void namesWhatATextUses() {
        assertThat(Template.names("{{a}} {{#b}}{{{c}}}{{/b}} {{^d}}{{&e}}{{/d}}{{! f}}"))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void isDoneSoonWithSectionsWithoutEnd() {
        String text = "{{#name}}".repeat(100_000);
        assertThat(fill(text)).isEqualTo(text);
    }
}
