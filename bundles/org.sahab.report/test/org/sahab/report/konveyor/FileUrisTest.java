package org.sahab.report.konveyor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUrisTest {

    @ParameterizedTest
    @CsvSource({
        "file:///, src/A.java, file:///src/A.java",
        "file:///home/me/shop, src/A.java, file:///home/me/shop/src/A.java",
        "file:///home/me/shop/, src/A$B.java, file:///home/me/shop/src/A$B.java",
        "file:///, a b/ü#?.xml, file:///a%20b/%C3%BC%23%3F.xml",
        "file:///, //host/share, file:///host/share",
        "file:///, a%20b\\c, file:///a%2520b%5Cc",
        "file:///, '', file:///",
    })
    void aPathBecomesAUriOfItsFile(String folder, String path, String uri) {
        assertThat(new FileUris(folder).of(path)).isEqualTo(uri);
        assertThat(URI.create(uri).getHost()).isNull();
    }
}
