package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** NOTICE.md tells who trusts the product what it trusts. */
class NoticesTest {
    /** A bundle has its version in its name, without the qualifier here: {@code com.google.gson_2.15.0.jar}. */
    private static final Pattern BUNDLE = Pattern.compile("(.+)_(\\d+\\.\\d+\\.\\d+).*\\.jar");

    private static final Pattern ROW = Pattern.compile("^\\| (\\S+) \\| ([0-9.]+) \\| ", Pattern.MULTILINE);

    @Test
    void nameEveryJarOfTheProductWithItsVersionAndNothingElse() throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path jar : Product.jars()) {
            if (!jar.getFileName().toString().startsWith("org.sahab.")) {
                jars.add(nameAndVersion(jar));
            }
        }
        String notices = Repository.read(Repository.ROOT.resolve("NOTICE.md"));
        List<String> rows = ROW.matcher(notices)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(jars);
    }

    private static String nameAndVersion(Path jar) throws IOException {
        String file = jar.getFileName().toString();
        Matcher bundle = BUNDLE.matcher(file);
        if (bundle.matches()) {
            return bundle.group(1) + " " + bundle.group(2);
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry properties = zip.stream()
                    .filter(entry -> entry.getName().endsWith("/pom.properties"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " does not say its version"));
            Properties coordinate = new Properties();
            try (InputStream in = zip.getInputStream(properties)) {
                coordinate.load(in);
            }
            return coordinate.getProperty("artifactId") + " " + coordinate.getProperty("version");
        }
    }
}
