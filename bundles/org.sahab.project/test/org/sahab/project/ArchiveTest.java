package org.sahab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final ReadLimits SMALL = new ReadLimits(8 << 20, 50, 20, 16 << 20, 1000, 100);

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    /** An archive of entries of the form {@code name=text}. */
    private SourceSpec.Archive zip(String name, String... entries) throws IOException {
        return zip(StandardCharsets.UTF_8, name, entries);
    }

    private SourceSpec.Archive zip(Charset names, String name, String... entries) throws IOException {
        Path file = temporary.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (String entry : entries) {
                int equals = entry.indexOf('=');
                zip.putNextEntry(new ZipEntry(entry.substring(0, equals)));
                zip.write(entry.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new SourceSpec.Archive(file);
    }

    private List<String> files(Application application) {
        return application.modules().stream()
                .flatMap(module -> module.files().stream().map(module::applicationPath))
                .toList();
    }

    @Test
    void the_folder_around_all_files_is_no_part_of_them() throws IOException {
        Application application = sample.read(
                sample.options(),
                zip("shop-1.0-src.zip", "shop-1.0/pom.xml=<project/>", "shop-1.0/src/main/java/A.java=class A {}"));
        assertThat(application.name()).isEqualTo("shop-1.0-src");
        assertThat(files(application)).containsExactly("pom.xml", "src/main/java/A.java");
    }

    @Test
    void the_first_segment_of_a_package_is_part_of_the_files() throws IOException {
        Application application =
                sample.read(sample.options(), zip("a.jar", "org/acme/A.java=package org.acme; class A {}"));
        assertThat(files(application)).containsExactly("org/acme/A.java");
        assertThat(Sample.roots(Sample.module(application, ""))).containsExactly(" PRODUCTION");
    }

    @Test
    void a_source_folder_is_part_of_the_files() throws IOException {
        Application application =
                sample.read(sample.options(), zip("a.zip", "src/main/java/acme/A.java=package acme; class A {}"));
        assertThat(files(application)).containsExactly("src/main/java/acme/A.java");
    }

    @Test
    void entries_that_lead_outside_are_named_and_the_rest_is_read() throws IOException {
        Application application = sample.read(
                sample.options(),
                zip(
                        "evil.zip",
                        "A.java=class A {}",
                        "../evil.txt=x",
                        "/etc/evil.txt=x",
                        "a/../../evil.txt=x",
                        "..\\evil.txt=x",
                        "C:\\evil.txt=x",
                        "b/B.java=package b; class B {}"));
        assertThat(files(application)).containsExactly("A.java", "b/B.java");
        assertThat(Sample.problems(application))
                .hasSize(5)
                .allMatch(problem -> problem.startsWith("archive.entry-outside "));
        try (Stream<Path> all = Files.walk(temporary)) {
            assertThat(all.filter(path -> path.toString().contains("evil.txt"))).isEmpty();
        }
    }

    @Test
    void odd_names_survive() throws IOException {
        Application application = sample.read(
                sample.options(),
                zip("odd.zip", "a/Größe سحاب.txt=x", "a/con.txt=x", "a/what?.txt=x", "B.java=class B {}"));
        assertThat(files(application))
                .containsExactlyInAnyOrder("B.java", "a/Größe سحاب.txt", "a/con.txt", "a/what?.txt");
    }

    @Test
    void names_in_the_charset_of_the_first_zips_survive() throws IOException {
        Application application = sample.read(
                sample.options(), zip(Charset.forName("IBM437"), "old.zip", "Größe.txt=x", "B.java=class B {}"));
        assertThat(files(application)).containsExactly("B.java", "Größe.txt");
    }

    @Test
    void a_bomb_is_named_and_the_rest_is_read() throws IOException {
        Application application = sample.read(
                sample.options().withLimits(SMALL),
                zip("bomb.zip", "A.java=class A {}", "bomb.txt=" + "0".repeat(4 << 20), "B.java=class B {}"));
        assertThat(files(application)).containsExactly("A.java", "B.java");
        assertThat(Sample.problems(application)).containsExactly("archive.entry-bomb bomb.txt");
    }

    @Test
    void many_small_bombs_are_refused() throws IOException {
        String[] entries = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> "bomb" + i + ".txt=" + "0".repeat(1 << 20))
                .toArray(String[]::new);
        SourceSpec bomb = zip("bombs.zip", entries);
        assertThat(refusal(bomb, SMALL)).isEqualTo("project.source.too-large");
        assertNothingLeft();
    }

    @Test
    void more_entries_than_sources_have_are_refused() throws IOException {
        String[] entries =
                Stream.iterate(0, i -> i + 1).limit(60).map(i -> i + ".txt=").toArray(String[]::new);
        assertThat(refusal(zip("many.zip", entries), SMALL)).isEqualTo("project.source.too-many-entries");
    }

    private String refusal(SourceSpec source, ReadLimits limits) {
        try {
            new ProjectReader().read(List.of(source), sample.options().withLimits(limits), ProgressListener.NONE);
        } catch (SourceException e) {
            return e.problem().key();
        }
        throw new AssertionError("Was read: " + source);
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(sample.options().cache().resolve("sources"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_broken_entry_is_named_and_the_rest_is_read() throws IOException {
        SourceSpec.Archive archive =
                zip("broken.zip", "A.java=class A { int a, b, c, d, e, f, g; }", "B.java=class B {}");
        byte[] bytes = Files.readAllBytes(archive.path());
        bytes[40] ^= 0x55; // in the packed data of the first entry
        bytes[44] ^= 0x55;
        Files.write(archive.path(), bytes);
        Application application = sample.read(sample.options(), archive);
        assertThat(files(application)).containsExactly("B.java");
        assertThat(Sample.problems(application)).containsExactly("archive.entry-broken A.java");
    }

    @Test
    void a_file_that_is_a_folder_too_is_named() throws IOException {
        Application application =
                sample.read(sample.options(), zip("clash.zip", "A.java=class A {}", "x=file", "x/y.txt=below"));
        assertThat(files(application)).containsExactly("A.java", "x");
        assertThat(Sample.problems(application)).containsExactly("archive.entry-clash x/y.txt");
    }

    @Test
    void half_an_archive_gets_a_sentence() throws IOException {
        SourceSpec.Archive archive = zip("half.zip", "A.java=class A {}");
        byte[] bytes = Files.readAllBytes(archive.path());
        Files.write(archive.path(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(sample.refusal(archive)).contains("half.zip").contains("broken");
    }

    @Test
    void a_file_that_is_no_archive_gets_a_sentence() throws IOException {
        Path file = Files.writeString(temporary.resolve("Shop.java"), "class Shop {}");
        assertThat(sample.refusal(new SourceSpec.Archive(file)))
                .contains("Shop.java")
                .contains("not a zip");
    }

    @Test
    void classes_without_sources_get_a_sentence() throws IOException {
        assertThat(sample.refusal(zip("shop.war", "WEB-INF/classes/A.class=x", "index.jsp=x", "WEB-INF/web.xml=x")))
                .contains("shop.war")
                .contains("without sources");
        assertThat(sample.refusal(zip("shop.ear", "lib/x.jar=x", "META-INF/application.xml=x")))
                .contains("without sources");
    }

    @Test
    void classes_beside_sources_are_no_obstacle() throws IOException {
        Application application =
                sample.read(sample.options(), zip("both.jar", "a/A.java=package a; class A {}", "a/A.class=x"));
        assertThat(application.inventory().count(FileKind.JAVA)).isOne();
    }

    @Test
    void an_empty_archive_gets_a_sentence() throws IOException {
        assertThat(sample.refusal(zip("empty.zip"))).contains("empty").contains("no files");
    }

    @Test
    void what_was_unpacked_is_used_again_with_what_was_said_about_it() throws IOException {
        SourceSpec.Archive archive = zip("twice.zip", "A.java=class A {}", "../x=x");
        Application first = sample.read(sample.options(), archive);
        Path unpacked = first.modules().get(0).location();
        Files.writeString(unpacked.resolve("Mark.java"), "class Mark {}");
        Application second = sample.read(sample.options(), archive);
        assertThat(files(second)).contains("Mark.java");
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics()).isNotEmpty();
    }

    @Test
    void what_was_unpacked_by_half_is_not_used() throws IOException {
        SourceSpec.Archive archive = zip("again.zip", "A.java=class A {}", "B.java=class B {}");
        Path unpacked = sample.read(sample.options(), archive).modules().get(0).location();
        Files.delete(unpacked.resolve("B.java"));
        Files.delete(unpacked.getParent().resolve("unpacked.txt"));
        assertThat(files(sample.read(sample.options(), archive))).containsExactly("A.java", "B.java");
    }

    @Test
    void changed_archives_are_unpacked_anew() throws IOException {
        sample.read(sample.options(), zip("same.zip", "A.java=class A {}"));
        assertThat(files(sample.read(sample.options(), zip("same.zip", "B.java=class B {}"))))
                .containsExactly("B.java");
    }

    @Test
    void a_cache_that_cannot_be_written_gets_a_sentence() throws IOException {
        SourceSpec.Archive archive = zip("a.zip", "A.java=class A {}");
        Files.createDirectories(sample.options().cache().getParent());
        Files.writeString(sample.options().cache(), "a file, not a folder");
        assertThat(sample.refusal(archive)).contains("cannot be written");
    }

    @Test
    void a_coordinate_is_read_from_the_local_repository_and_later_from_the_cache_alone() throws IOException {
        Path inRepository =
                sample.options().maven().localRepository().resolve("org/acme/shop/1.0/shop-1.0-sources.jar");
        Files.createDirectories(inRepository.getParent());
        Files.move(zip("x.jar", "org/acme/A.java=package org.acme; class A {}").path(), inRepository);
        SourceSpec source = new SourceSpec.Coordinate("org.acme", "shop", "1.0", "sources", "jar");
        Application first = sample.read(sample.options(), source);
        Files.delete(inRepository);
        Application second = sample.read(sample.options(), source);
        assertThat(first.name()).isEqualTo("shop");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_coordinate_that_is_not_on_hand_gets_a_sentence_when_offline() {
        assertThat(sample.refusal(new SourceSpec.Coordinate("org.acme", "none", "1", "sources", "jar")))
                .contains("org.acme:none:1:sources")
                .contains("switched off");
    }

    @Test
    void what_lies_about_its_size_is_counted_while_it_is_unpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("liar.txt"));
            zip.write(new byte[4 << 20]);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("A.java"));
            zip.write("class A {}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] archive = bytes.toByteArray();
        int central = indexOf(archive, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < 4; i++) {
            archive[central + 24 + i] = 1; // the size it claims
        }
        Path file = Files.write(temporary.resolve("liar.zip"), archive);
        Application application = sample.read(sample.options().withLimits(SMALL), new SourceSpec.Archive(file));
        assertThat(files(application)).containsExactly("A.java");
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; ; i++) {
            if (java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
    }
}
