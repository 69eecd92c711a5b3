package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file and no compiler checks. */
class SourcesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|static|strictfp)"
                    + " )*(?:class|interface|record|enum|@interface) ",
            Pattern.MULTILINE);

    /** Annotations may stand between the Javadoc and the type. */
    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*(?:(?!\\*/).)+\\*/\\s*(?:@\\w[^;{}]*)?$", Pattern.DOTALL);

    private static final Pattern DEPENDS_ON_MACHINE = Pattern.compile("\\.to(Lower|Upper)Case\\(\\)"
            + "|\\bLocale\\.getDefault\\b"
            + "|\\bCharset\\.defaultCharset\\b"
            + "|\\bZoneId\\.systemDefault\\b"
            + "|\\bString\\.format\\((?!Locale\\.|locale\\b)"
            + "|\\.formatted\\("
            + "|\\.getBytes\\(\\)"
            + "|\\bnew (FileReader|FileWriter|Scanner)\\(");

    @Test
    void publicTypesSayWhatTheyAre() {
        assertThat(sources(file -> {
                    Matcher type = PUBLIC_TYPE.matcher(file.text());
                    return type.find()
                            && !DOCUMENTED
                                    .matcher(file.text().substring(0, type.start()))
                                    .find();
                }))
                .isEmpty();
    }

    @Test
    void packagesAreNonNullUnlessTheySayOtherwise() {
        assertThat(sources(file -> {
                    Path info = file.path().resolveSibling("package-info.java");
                    return !Files.exists(info) || !Repository.read(info).contains("@NullMarked");
                }))
                .isEmpty();
    }

    @Test
    void nothingDependsOnLocaleTimeZoneOrDefaultCharset() {
        assertThat(sources(file -> DEPENDS_ON_MACHINE.matcher(ofAnyUser(file)).find()))
                .isEmpty();
    }

    @Test
    void aTypeIsDocumentedIfItsOwnJavadocStandsBeforeIt() {
        assertThat(Stream.of("/** A. */\npublic final class A {}", "/** A. */\n@Deprecated\npublic class A {}"))
                .allMatch(text -> DOCUMENTED
                        .matcher(text.substring(0, text.indexOf("public")))
                        .find());
        assertThat(Stream.of(
                        "public final class A {}",
                        "/** B. */\nclass B {}\npublic class A {}",
                        "/* A. */\npublic class A {}"))
                .noneMatch(text -> DOCUMENTED
                        .matcher(text.substring(0, text.indexOf("public")))
                        .find());
    }

    /** The code without what only a user before a screen may see: the time of day where they are. */
    private static String ofAnyUser(SourceFile file) {
        boolean screen = file.path().toString().replace('\\', '/').contains("/org.sahab.ui/");
        return screen ? file.code().replace("ZoneId.systemDefault()", "") : file.code();
    }

    private static List<SourceFile> sources(Predicate<SourceFile> offends) {
        return Repository.bundles().stream()
                .flatMap(bundle -> bundle.sources("src").stream())
                .filter(offends)
                .toList();
    }
}
