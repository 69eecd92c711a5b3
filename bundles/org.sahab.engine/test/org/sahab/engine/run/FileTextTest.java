package org.sahab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.project.FileKind;

class FileTextTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF-8",
        "UTF-8, UTF-16",
        "UTF-8, UTF-32",
        "UTF-8, no-such-charset",
        "ISO-8859-1, ISO-8859-1",
        "UTF-8, UTF-8"
    })
    void anXmlFileIsReadInWhateverItIsWrittenInWhenWhatItSaysIsNotTrue(String written, String said) throws Exception {
        String text = "<?xml version='1.0' encoding='" + said + "'?><a>größe</a>";

        byte[] bytes = text.getBytes(Charset.forName(written));

        assertThat(FileText.decode(bytes, FileKind.XML, StandardCharsets.UTF_8).toString())
                .isEqualTo(text);
    }
}
