package org.sahab.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSpecTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "maven:g:a:1, sources, jar",
        "maven:g:a:1:source-release, source-release, zip",
        "maven:g:a:1:src, src, jar",
        "maven:g:a:1:src:zip, src, zip"
    })
    void a_coordinate_has_a_classifier_and_a_type_by_default(String argument, String classifier, String type)
            throws SourceException {
        assertThat(SourceSpec.parse(argument)).isEqualTo(new SourceSpec.Coordinate("g", "a", "1", classifier, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maven:g:a",
                "maven:g:a:1:s:zip:more",
                "maven:g::1",
                "maven:../g:a:1",
                "maven:g:a:1/2",
                "maven:g:a:1:..:zip",
                "maven:g:a:1:s:"
            })
    void a_malformed_coordinate_is_refused(String argument) {
        assertThatThrownBy(() -> SourceSpec.parse(argument))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.problem().key()).isEqualTo("project.source.bad-coordinate"));
    }

    @Test
    void a_path_is_a_folder_or_an_archive() throws Exception {
        Path file = Files.writeString(folder.resolve("x.zip"), "");
        assertThat(SourceSpec.parse(folder.toString())).isEqualTo(new SourceSpec.Folder(folder));
        assertThat(SourceSpec.parse(file.toString())).isEqualTo(new SourceSpec.Archive(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/place", "a\0b"})
    void a_path_to_nothing_is_refused(String argument) {
        assertThatThrownBy(() -> SourceSpec.parse(argument))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.problem().key()).isEqualTo("project.source.not-found"));
    }

    @Test
    void reports_name_the_coordinate_or_else_the_folder_without_its_path() throws Exception {
        SourceSpec coordinate = SourceSpec.parse("maven:org.acme:shop:1.0:source-release");
        assertThat(new SourceInfo(coordinate, "shop", "", folder).title())
                .isEqualTo("maven:org.acme:shop:1.0:source-release");
        assertThat(new SourceInfo(new SourceSpec.Folder(folder), "shop", "", folder).title())
                .isEqualTo("shop");
    }
}
