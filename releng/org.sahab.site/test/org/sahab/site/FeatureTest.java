package org.sahab.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a team installs, and what it is told about it. */
class FeatureTest {
    private static final Path FEATURE = Site.ROOT.resolve("features/org.sahab.feature");

    /** A bundle has its version in its name, without the qualifier here: {@code com.google.gson_2.15.0.jar}. */
    private static final Pattern BUNDLE = Pattern.compile("(.+)_(\\d+\\.\\d+\\.\\d+).*\\.jar");

    @Test
    void holdsEveryBundleOfOursButTheCommandLineAndTheTests() {
        List<String> bundles = Site.list(Site.ROOT.resolve("bundles")).stream()
                .filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !name.endsWith(".tests") && !name.equals("org.sahab.cli"))
                .toList();

        assertThat(plugins().filter(FeatureTest::isOurs)).containsExactlyInAnyOrderElementsOf(bundles);
    }

    @Test
    void theSiteHoldsTheFeatureAndItsBundlesAndNothingElse() {
        assertThat(bundlesOfTheSite().map(bundle -> bundle.replaceAll("_\\d.*", "")))
                .containsExactlyInAnyOrderElementsOf(plugins().toList());
        assertThat(Site.list(Site.REPOSITORY.resolve("features"))).hasSize(1);
    }

    @Test
    void noticesNameEveryLibraryWithItsVersionAndNothingElse() throws IOException {
        List<String> libraries = new ArrayList<>();
        bundlesOfTheSite().filter(bundle -> !isOurs(bundle)).forEach(bundle -> {
            Matcher name = BUNDLE.matcher(bundle);
            assertThat(name.matches()).as(bundle).isTrue();
            libraries.add(name.group(1) + " " + name.group(2));
        });
        for (Path bundle : Site.list(Site.REPOSITORY.resolve("plugins"))) {
            libraries.addAll(nestedLibraries(bundle));
        }

        assertThat(Site.all("^\\| (\\S+ \\| [0-9.]+) \\| ", Site.read(FEATURE.resolve("NOTICE.md"))).stream()
                        .map(row -> row.replace(" | ", " ")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void noticesSayTheSameAsThoseOfTheHeadlessProduct() {
        String row = "^(\\| \\S+ \\| [0-9.]+ \\| .*?)$";
        String conditions = "(## BSD-3-Clause.*)";

        assertThat(Site.all(row, Site.read(Site.ROOT.resolve("NOTICE.md"))))
                .containsAll(Site.all(row, Site.read(FEATURE.resolve("NOTICE.md"))));
        assertThat(Site.all(conditions, Site.read(FEATURE.resolve("NOTICE.md"))))
                .isEqualTo(Site.all(conditions, Site.read(Site.ROOT.resolve("NOTICE.md"))));
    }

    @Test
    void theLicenceToAcceptIsThatOfTheProject() throws IOException {
        String license = Site.read(Site.ROOT.resolve("LICENSE"));

        assertThat(Site.read(FEATURE.resolve("LICENSE"))).isEqualTo(license);
        assertThat(texts("feature.properties").getProperty("feature.license")).endsWith(license.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void describesItselfInEveryLanguage(String language) throws IOException {
        Properties english = texts("feature.properties");
        Properties translated = texts("feature_" + language + ".properties");
        // a licence binds in the language it was written in
        english.remove("feature.license");

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(translated.getProperty("feature.description"))
                .isNotEqualTo(english.getProperty("feature.description"));
    }

    /** p2 reads them as ISO-8859-1, whatever the workbench does. */
    @ParameterizedTest
    @ValueSource(
            strings = {"features/org.sahab.feature", "releng/org.sahab.site/category", "releng/org.sahab.ide.branding"})
    void textsForP2AreWrittenInAscii(String folder) {
        List<Path> texts = Site.list(Site.ROOT.resolve(folder)).stream()
                .filter(file -> file.toString().endsWith(".properties") && !file.endsWith("build.properties"))
                .toList();

        assertThat(texts)
                .hasSize(3)
                .allSatisfy(file -> assertThat(Site.read(file))
                        .as(file.toString())
                        .matches(text -> text.chars().allMatch(c -> c < 128)));
    }

    @Test
    void everythingHasTheVersionOfTheBuild() {
        List<String> versions = new ArrayList<>();
        for (String file : List.of(
                "features/org.sahab.feature/feature.xml",
                "releng/org.sahab.ide/org.sahab.ide.product",
                "releng/org.sahab.install/org.sahab.plain.product")) {
            versions.addAll(Site.all("<(?:feature|product) [^>]*?\\bversion=\"([^\"]+)\"[^>]*>", head(file)));
        }
        for (String bundle : List.of("org.sahab.ide.branding", "org.sahab.install.driver")) {
            versions.addAll(Site.all(
                    "^Bundle-Version: (\\S+)$",
                    Site.read(Site.ROOT.resolve("releng/" + bundle + "/META-INF/MANIFEST.MF"))));
        }

        assertThat(versions).hasSize(5).containsOnly(Site.version() + ".qualifier");
    }

    private static String head(String file) {
        String text = Site.read(Site.ROOT.resolve(file));
        return text.substring(0, text.indexOf('>', text.indexOf("version=\"" + Site.version())) + 1);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(FEATURE.resolve(file))) {
            texts.load(in);
        }
        return texts;
    }

    private static Stream<String> plugins() {
        return Site.all("<plugin id=\"([^\"]+)\"", Site.read(FEATURE.resolve("feature.xml"))).stream();
    }

    private static Stream<String> bundlesOfTheSite() {
        return Site.list(Site.REPOSITORY.resolve("plugins")).stream()
                .map(bundle -> bundle.getFileName().toString());
    }

    private static boolean isOurs(String bundle) {
        return bundle.startsWith("org.sahab.");
    }

    /** The libraries that lie in a bundle of ours, as their own files say their names and versions. */
    private static List<String> nestedLibraries(Path bundle) throws IOException {
        List<String> libraries = new ArrayList<>();
        if (!isOurs(bundle.getFileName().toString())) {
            return libraries;
        }
        try (ZipFile jar = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(".jar")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        libraries.add(nameAndVersion(entry.getName(), in));
                    }
                }
            }
        }
        return libraries;
    }

    private static String nameAndVersion(String name, InputStream library) throws IOException {
        ZipInputStream zip = new ZipInputStream(library, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith("/pom.properties")) {
                Properties coordinate = new Properties();
                coordinate.load(zip);
                return coordinate.getProperty("artifactId") + " " + coordinate.getProperty("version");
            }
        }
        throw new AssertionError(name + " does not say its version");
    }
}
