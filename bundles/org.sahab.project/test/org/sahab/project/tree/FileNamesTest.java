package org.sahab.project.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain.java",
                "Größe.java",
                "سحاب.txt",
                "a%20b",
                "100%",
                "con",
                "CON.txt",
                "dot.",
                "space ",
                "a:b*c?d\"e<f>g|h\\i",
                "tab\tnew\nline",
                "😀.java",
                "%",
                "%zz"
            })
    void an_encoded_name_is_plain_ascii_and_can_be_decoded(String name) {
        String encoded = FileNames.encode(name);
        assertThat(encoded)
                .matches("[ -~]+")
                .doesNotContain(":", "*", "?", "\"", "<", ">", "|", "\\")
                .doesNotEndWith(".");
        assertThat(FileNames.decode(encoded)).isEqualTo(name);
    }

    @Test
    void an_ordinary_name_stays_as_it_is() {
        assertThat(FileNames.encode("package-info.java")).isEqualTo("package-info.java");
    }

    @Test
    void a_name_is_read_from_its_bytes() {
        assertThat(FileNames.of(Path.of("/x/a b%41.txt"))).isEqualTo("a b%41.txt");
    }
}
