package org.sahab.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The update site: what p2 reads, what a browser shows, and the zip for who has no network. */
class SiteTest {
    @TempDir
    Path folder;

    @Test
    void theZipHoldsTheSame() throws IOException {
        SortedMap<String, byte[]> packed = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Site.zip().toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    packed.put(entry.getName(), in.readAllBytes());
                }
            }
        }

        assertThat(packed).isNotEmpty().containsOnlyKeys(Site.files().keySet());
        Site.files()
                .forEach(
                        (name, content) -> assertThat(packed.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void thePageNamesTheVersionAndNeedsNothingButTheSite() throws IOException {
        String page = Site.read(Site.REPOSITORY.resolve("index.html"));
        String feature = Site.list(Site.REPOSITORY.resolve("features"))
                .get(0)
                .getFileName()
                .toString();
        String version = feature.substring(feature.indexOf('_') + 1, feature.lastIndexOf('.'));

        assertThat(version).startsWith(Site.version() + ".");
        assertThat(Site.all("<dd><code>([^<]+)</code></dd>", page)).containsExactly(version, version, version);
        assertThat(Site.all("<article id=\"(\\w+)\"", page)).containsExactly("en", "fr", "ar");
        assertThat(page)
                .contains("org.sahab.site-" + version + ".zip")
                .doesNotContain("@VERSION@", "<script", "<img", "<link", "http:", "https:");
        assertThat(Site.all("href=\"([^#\"][^\"]*)\"", page))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Site.REPOSITORY.resolve(link)).exists());
    }

    @Test
    void theCategoryAndThePlugInHaveNamesInEveryLanguage() throws IOException {
        assertThat(Site.index(Site.REPOSITORY, "content"))
                .contains(
                        "name='df_LT.category.name' value='Cloud Readiness'",
                        "name='fr.category.name' value='Aptitude au cloud'",
                        "name='ar.category.name' value='الجاهزية السحابية'",
                        "name='ar.feature.name' value='سحاب: الجاهزية السحابية'",
                        // p2 reads the names of bundles as ISO-8859-1, where the rest of such a file is read as UTF-8
                        "name='ar.bundle.name' value='سحاب: الجاهزية السحابية'");
    }

    @Test
    void theIndexesTellNeitherWhenNorWhereTheyWereMade() throws IOException {
        String pom = Site.read(Site.ROOT.resolve("pom.xml"));
        OffsetDateTime time = OffsetDateTime.parse(
                Site.all("<project.build.outputTimestamp>([^<]+)<", pom).get(0));
        for (String name : List.of("content", "artifacts")) {
            String index = Site.index(Site.REPOSITORY, name);

            assertThat(Site.all("name='p2.timestamp' value='(\\d+)'", index))
                    .as(name)
                    .containsExactly(Long.toString(time.toInstant().toEpochMilli()));
            assertThat(index)
                    .as(name)
                    .doesNotContain(Site.ROOT.toString(), "file:", System.getProperty("user.home") + "/");
        }
    }

    @Test
    void theOrderAndTheTimeOfABuildChangeNothing() throws Exception {
        Path repository = folder.resolve("repository");
        for (var file : Site.files().entrySet()) {
            Path copy = repository.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        shuffle(repository, "content", "unit");
        shuffle(repository, "artifacts", "artifact");
        assertThat(repository.resolve("content.jar")).isNotEmptyFile();
        assertThat(Files.mismatch(repository.resolve("content.jar"), Site.REPOSITORY.resolve("content.jar")))
                .isNotEqualTo(-1);

        publish(repository);

        for (String file : List.of("content.jar", "artifacts.jar", "p2.index", "index.html")) {
            assertThat(repository.resolve(file)).hasSameBinaryContentAs(Site.REPOSITORY.resolve(file));
        }
        assertThat(folder.resolve(Site.zip().getFileName())).hasSameBinaryContentAs(Site.zip());
    }

    /** Turns the order of an index around and gives it another time, as another build might. */
    private static void shuffle(Path repository, String name, String element) throws IOException {
        String index = Site.index(repository, name);
        List<String> entries = new ArrayList<>(Site.all("^(    <" + element + " .*?^    </" + element + ">)$", index));
        assertThat(entries).hasSizeGreaterThan(2);
        String between = String.join("\n", entries);
        Collections.reverse(entries);
        String shuffled = index.replace(between, String.join("\n", entries))
                .replaceAll("name='p2.timestamp' value='\\d+'", "name='p2.timestamp' value='1'");
        try (OutputStream out = Files.newOutputStream(repository.resolve(name + ".jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            jar.putNextEntry(new ZipEntry(name + ".xml"));
            jar.write(shuffled.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void publish(Path repository) throws Exception {
        String pom = Site.read(Site.ROOT.resolve("pom.xml"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Site.ROOT
                                .resolve("releng/org.sahab.site/publish/Publish.java")
                                .toString(),
                        repository.toString(),
                        Site.all("<project.build.outputTimestamp>([^<]+)<", pom).get(0),
                        "-",
                        Site.ROOT.resolve("releng/org.sahab.site/index.html").toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
