package org.sahab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static List<String[]> rows() throws IOException {
        try (InputStream stream = Objects.requireNonNull(BuiltIn.class.getResourceAsStream("glossary.md"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .skip(1)
                    .map(line -> line.substring(1).split("\\|"))
                    .toList();
        }
    }

    @Test
    void everyTermHasOneWordInEachLanguage() throws IOException {
        Set<String> english = new HashSet<>();
        for (String[] row : rows()) {
            assertThat(row).hasSize(3).allSatisfy(cell -> assertThat(cell).isNotBlank());
            assertThat(english.add(row[0].strip())).as(row[0]).isTrue();
        }
        assertThat(english).hasSizeGreaterThan(50);
    }
}
