package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** NOTICE.md tells who trusts the product what it trusts. */
class NoticesTest {
    /** The name, then the version without its qualifier: {@code gson_2.15.0.jar}, {@code slf4j-api-1.7.36.jar}. */
    private static final Pattern JAR = Pattern.compile("(.+?)[_-](\\d+(?:\\.\\d+)*)[^_]*\\.jar");

    @Test
    void nameEveryJarOfTheProductWithItsVersion() throws IOException {
        String notices = Repository.read(Repository.ROOT.resolve("NOTICE.md"));

        assertThat(Product.jars().stream().map(jar -> jar.getFileName().toString()))
                .filteredOn(jar -> !jar.startsWith("org.sahab."))
                .isNotEmpty()
                .map(NoticesTest::beginningOfLine)
                .filteredOn(line -> !notices.contains(line))
                .isEmpty();
    }

    @Test
    void nameNothingElse() throws IOException {
        long rows = Repository.read(Repository.ROOT.resolve("NOTICE.md"))
                .lines()
                .filter(line -> line.matches("\\| \\S+ \\| [0-9.]+ \\|.*"))
                .count();

        assertThat(Product.jars().stream().map(jar -> jar.getFileName().toString()))
                .filteredOn(jar -> !jar.startsWith("org.sahab."))
                .hasSize((int) rows);
    }

    private static String beginningOfLine(String jar) {
        Matcher parts = JAR.matcher(jar);
        assertThat(parts.matches()).as(jar).isTrue();
        return "\n| " + parts.group(1) + " | " + parts.group(2) + " | ";
    }
}
