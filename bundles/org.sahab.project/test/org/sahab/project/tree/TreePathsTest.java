package org.sahab.project.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathsTest {

    @ParameterizedTest
    @CsvSource({"a/b, ../c, a/c", "a, .., ''", "'', x/./y, x/y", "a, b\\c, a/b/c", "a, '', a"})
    void a_written_path_is_seen_from_its_folder(String folder, String written, String resolved) {
        assertThat(TreePaths.resolve(folder, written)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../x", "/etc/passwd", "C:/x", "file:x", "a/../../x"})
    void a_path_that_leaves_the_tree_is_none(String written) {
        assertThat(TreePaths.resolve("", written)).isNull();
    }

    @Test
    void a_folder_is_not_in_another_whose_name_merely_begins_alike() {
        assertThat(TreePaths.isIn("abc/d", "ab")).isFalse();
        assertThat(TreePaths.isIn("ab/d", "ab")).isTrue();
        assertThat(TreePaths.relativize("ab", "ab/d")).isEqualTo("d");
    }
}
