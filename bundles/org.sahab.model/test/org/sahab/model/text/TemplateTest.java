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
}
