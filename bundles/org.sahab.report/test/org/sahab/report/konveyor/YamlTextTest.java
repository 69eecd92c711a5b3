package org.sahab.report.konveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTextTest {

    private static String yaml(YamlText.Content content) {
        StringWriter writer = new StringWriter();
        try {
            YamlText.write(writer, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    private static Object read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "null",
                "Null",
                "true",
                "yes",
                "No",
                "on",
                "y",
                "1",
                "-1",
                "+1",
                "0x1F",
                "0o7",
                "1_000",
                "1.5",
                "1e3",
                ".inf",
                ".nan",
                "12:30:45",
                "2001-01-01",
                "<<",
                "=",
                "-",
                "- a",
                "a: b",
                "a #b",
                "# a",
                "? a",
                "!!int 1",
                "&a",
                "*a",
                "%TAG",
                "@a",
                "`a`",
                "{a: b}",
                "[a]",
                "'a",
                "\"a\"",
                "a\\b",
                "|",
                ">",
                "---",
                "...",
                "a\n",
                "\na",
                " a\n  b",
                "a \nb",
                "\ta\nb",
                "a\n\nb\n\n",
                "a\n---\nb",
                "ü",
                "سحاب",
                "😀"
            })
    void everyTextStaysTheTextItIs(String text) {
        String yaml = yaml(out -> {
            out.beginList(false);
            out.beginObject(false);
            out.field("key", text);
            out.field("texts", List.of(text, text));
            out.endObject();
            out.endList();
        });
        assertThat(read(yaml)).as(yaml).isEqualTo(List.of(java.util.Map.of("key", text, "texts", List.of(text, text))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "off", "Y", "1_000", "12:30:45", "2001-01-01", "1e3", "~", "0x1F", ".inf", "=", "<<"})
    void whatEarlierYamlWouldTakeForSomethingElseIsQuoted(String text) {
        assertThat(yaml(out -> out.text(text))).isEqualTo("\"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sahab", "konveyor.io/target=cloud-readiness", "file:///a/B$1.java", "/a", "javax.ejb"})
    void whatCanBeTakenForNothingElseStaysReadable(String text) {
        assertThat(yaml(out -> out.text(text))).isEqualTo(text + "\n");
    }

    @Test
    void charactersThatActAreMadeVisible() {
        assertThat(yaml(out -> out.text("a\u202Eb\u001B[31m\uD800\u2028")))
                .isEqualTo("\"a\\\\u202Eb\\\\u001B[31m\\\\uD800\\\\u2028\"\n");
    }

    @Test
    void longKeysStayKeys() {
        String key = "k".repeat(900);
        String yaml = yaml(out -> {
            out.beginObject(false);
            out.field(key, 1);
            out.endObject();
        });
        assertThat(yaml).isEqualTo(key + ": 1\n");
    }

    @Test
    void whatTheWriterThrowsIsThrown() {
        IOException full = new IOException("No space left on device");
        Writer disk = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> YamlText.write(disk, out -> out.text("x".repeat(100_000))))
                .isSameAs(full);
    }
}
