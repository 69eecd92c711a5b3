package org.sahab.project.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarLibrariesTest {

    @TempDir
    Path folder;

    private Path jar(String path, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(path);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return jar;
    }

    private List<String> libraries(Path jar) {
        return new JarLibraries(folder.resolve("repository"))
                .of(jar).stream()
                        .map(library -> library.group()
                                + ':'
                                + library.artifact()
                                + ':'
                                + library.version()
                                + (library.whole() ? "" : " inside"))
                        .toList();
    }

    private static String properties(String group, String artifact, String version) {
        return "#Generated\nversion=" + version + "\ngroupId=" + group + "\nartifactId=" + artifact + "\n";
    }

    @Test
    void what_maven_leaves_in_a_jar_tells_its_coordinate() throws Exception {
        Path jar = jar(
                "lib/renamed.jar",
                Map.of("META-INF/maven/org.lib/core/pom.properties", properties("org.lib", "core", "1.2")));
        assertThat(libraries(jar)).containsExactly("org.lib:core:1.2");
    }

    @Test
    void libraries_that_were_packed_in_are_found_inside() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/maven/org.other/other/pom.properties", properties("org.other", "other", "3"));
        entries.put("META-INF/maven/org.app/app/pom.properties", properties("org.app", "app", "1"));
        entries.put("BOOT-INF/lib/log4j-1.2.17.jar", "");
        entries.put("deep/er/lib/x-1.jar", "");
        assertThat(libraries(jar("lib/app-1.jar", entries)))
                .containsExactly("org.app:app:1", "org.other:other:3 inside", ":log4j:1.2.17 inside");
    }

    @Test
    void the_manifest_tells_what_the_name_does_not() throws Exception {
        String manifest = "Manifest-Version: 1.0\r\nImplementation-Vendor-Id: org.lib\r\nBundle-Version: 4.5.6\r\n\r\n";
        assertThat(libraries(jar("lib/thing.jar", Map.of("META-INF/MANIFEST.MF", manifest))))
                .containsExactly("org.lib:thing:4.5.6");
        assertThat(libraries(jar("lib/thing-7.jar", Map.of("META-INF/MANIFEST.MF", "no: manifest: at all"))))
                .containsExactly(":thing:7");
    }

    @ParameterizedTest
    @CsvSource({
        "commons-lang3-3.12.0.jar, :commons-lang3:3.12.0",
        "log4j-1.2-api-2.17.1.jar, :log4j-1.2-api:2.17.1",
        "core-1.0-beta-2.jar, :core:1.0-beta-2",
        "core-1.0-20240131.101500-7.jar, :core:1.0-20240131.101500-7",
        "akka-actor_2.12-2.5.0.jar, :akka-actor_2.12:2.5.0",
        "tools-1.8-SNAPSHOT.jar, :tools:1.8-SNAPSHOT",
        "spring-2.5.6.SEC03.jar, :spring:2.5.6.SEC03",
        "org.eclipse.osgi_3.18.0.v2022.jar, :org.eclipse.osgi:3.18.0.v2022",
        "j2ee.jar, :j2ee:",
        "guava-32.1.2-jre.jar, :guava:32.1.2-jre"
    })
    void a_file_that_is_no_jar_tells_its_name_at_least(String name, String expected) throws Exception {
        Path jar = folder.resolve(name);
        Files.writeString(jar, "no zip");
        assertThat(libraries(jar)).containsExactly(expected);
    }

    @Test
    void a_place_in_a_repository_tells_the_coordinate_without_a_look_inside() {
        assertThat(libraries(folder.resolve("repository/org/lib/core/1.0/core-1.0-tests.jar")))
                .containsExactly("org.lib:core:1.0");
        assertThat(libraries(folder.resolve(".gradle/caches/modules-2/files-2.1/org.lib/core/2.0/a1b2/core-2.0.jar")))
                .containsExactly("org.lib:core:2.0");
        assertThat(libraries(folder.resolve("repository/odd/core-1.0.jar"))).containsExactly(":core:1.0");
    }

    @Test
    void a_jar_that_means_harm_is_read_within_bounds() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            entries.put("META-INF/maven/g/a" + i + "/pom.properties", properties("g", "a" + i, "1"));
            entries.put("lib/x" + i + "-1.jar", "");
        }
        entries.put("META-INF/maven/g/odd/pom.properties", "version=\\u00zz");
        entries.put("META-INF/MANIFEST.MF", "A: " + "x".repeat(1_000_000));
        assertThat(libraries(jar("lib/harm-1.jar", entries))).hasSize(2_001).startsWith(":harm:1");
    }
}
