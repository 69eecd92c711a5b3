package org.sahab.project.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*.jsp, web/a/b.jsp, true",
        "*.jsp, web/a/b.jspf, false",
        "src/*.java, src/A.java, true",
        "src/*.java, src/a/A.java, false",
        "src/**/*.java, src/A.java, true",
        "src/**/*.java, src/a/b/A.java, true",
        "src/**/*.java, other/src/A.java, false",
        "**/test/**, a/test/b.txt, true",
        "**/test/**, test/b.txt, true",
        "**/test/**, a/testing/b.txt, false",
        "test, a/test/b/c.txt, true",
        "a/test, a/test/b/c.txt, true",
        "a/test, a/tests/b.txt, false",
        "./a/, a/b.txt, true",
        "a?.txt, ab.txt, true",
        "a?.txt, a/.txt, false",
        "a(b)[c].txt, a(b)[c].txt, true",
        "**, any/thing, true"
    })
    void a_pattern_matches(String glob, String path, boolean matches) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void braces_are_a_choice() {
        Glob glob = Glob.of("src/{main,test}/*.{xml,yml}");
        assertThat(glob.matches("src/test/a.yml")).isTrue();
        assertThat(glob.matches("src/main/a.xml")).isTrue();
        assertThat(glob.matches("src/it/a.xml")).isFalse();
    }

    @Test
    void a_pattern_made_to_take_for_ever_does_not() {
        Glob glob = Glob.of("**/" + "a*".repeat(60) + "b" + "{a,b}".repeat(20));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(glob.matches("a".repeat(200))).isFalse());
    }
}
