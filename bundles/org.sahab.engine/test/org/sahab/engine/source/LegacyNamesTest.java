package org.sahab.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LegacyNamesTest {

    private static String rename(String code, int level) {
        return new String(LegacyNames.rename(code.toCharArray(), level));
    }

    @Test
    void renamesWhatWasNoKeywordYetAndKeepsTheLength() {
        String code = "Enumeration enum = e(); enum.next(); // enum\nString s = \"enum\"; int assert = 1;";
        String renamed = rename(code, 3);
        assertThat(renamed).hasSameSizeAs(code).doesNotContain(" enum ", "enum.next", "assert =");
        assertThat(renamed).contains("// enum", "\"enum\"");
        assertThat(LegacyNames.restore(renamed)).isEqualTo(code);
    }

    @Test
    void leavesKeywordsAlone() {
        assertThat(rename("enum A { B }", 4)).isEqualTo("enum A { B }");
        assertThat(rename("assert x > 1;", 4)).isEqualTo("assert x > 1;");
        assertThat(rename("int enum = 1;", 5)).isEqualTo("int enum = 1;");
    }
}
