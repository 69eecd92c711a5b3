package org.sahab.rules.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PathGlobTest {

    private static boolean matches(String pattern, String path) {
        return new PathGlob(pattern).matches(path);
    }

    @Test
    void starsStayInASegmentAndDoubleStarsCross() {
        assertThat(matches("src/*.java", "src/A.java")).isTrue();
        assertThat(matches("src/*.java", "src/p/A.java")).isFalse();
        assertThat(matches("src/**/*.java", "src/p/q/A.java")).isTrue();
        assertThat(matches("src/**/*.java", "src/A.java")).isTrue();
        assertThat(matches("src/**", "src/p/q/A.java")).isTrue();
        assertThat(matches("src/?.java", "src/A.java")).isTrue();
        assertThat(matches("src?A.java", "src/A.java")).isFalse();
        assertThat(matches("**/web.xml", "a/b/web.xml")).isTrue();
        assertThat(matches("**/web.xml", "a/b/myweb.xml")).isFalse();
    }

    @Test
    void aFolderMeansAllInItAndANameMeansAnyDepth() {
        assertThat(matches("src/main", "src/main/java/A.java")).isTrue();
        assertThat(matches("src/main/", "src/main/java/A.java")).isTrue();
        assertThat(matches("src/main", "src/mainly/A.java")).isFalse();
        assertThat(matches("A.java", "src/A.java")).isTrue();
        assertThat(matches("*.java", "src/A.java")).isTrue();
        assertThat(matches("p", "src/p/A.java")).isTrue();
        assertThat(matches("", "any/thing")).isTrue();
        assertThat(matches("./src", "src/A.java")).isTrue();
        assertThat(matches("../other", "other/A.java")).isFalse();
    }

    /** The meaning, written without care for time. */
    private static boolean slowly(String pattern, String path, char before) {
        if (pattern.isEmpty()) {
            return path.isEmpty() || path.startsWith("/");
        }
        if (before == '/' && pattern.startsWith("**/")) {
            for (int i = 0;
                    i >= 0 && i <= path.length();
                    i = path.indexOf('/', i) < 0 ? -1 : path.indexOf('/', i) + 1) {
                if (slowly(pattern.substring(3), path.substring(i), '/')) {
                    return true;
                }
            }
            return false;
        }
        if (pattern.startsWith("**")) {
            for (int i = 0; i <= path.length(); i++) {
                if (slowly(pattern.substring(2), path.substring(i), '*')) {
                    return true;
                }
            }
            return false;
        }
        if (pattern.startsWith("*")) {
            for (int i = 0; i <= path.length(); i++) {
                if (slowly(pattern.substring(1), path.substring(i), '*')) {
                    return true;
                }
                if (i < path.length() && path.charAt(i) == '/') {
                    return false;
                }
            }
            return false;
        }
        boolean fits = !path.isEmpty()
                && (pattern.charAt(0) == path.charAt(0) || pattern.charAt(0) == '?' && path.charAt(0) != '/');
        return fits && slowly(pattern.substring(1), path.substring(1), pattern.charAt(0));
    }

    @Test
    void matchesWhatItsMeaningSays() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            String pattern = "a/" + random(random, "ab/*?*", 9);
            String path = "a/" + random(random, "ab/", 9);
            if (!pattern.endsWith("/") && !pattern.contains("***")) {
                assertThat(matches(pattern, path)).as(pattern + " " + path).isEqualTo(slowly(pattern, path, '/'));
            }
        }
    }

    private static String random(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void noPatternTakesLong() {
        PathGlob glob = new PathGlob("**/*a*a*a*a*a*a*a*a*a*a*/**/*a*a*a*a*b/**".repeat(8));
        String path = ("a".repeat(60) + "/").repeat(8);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1_000; i++) {
                glob.matches(path);
            }
        });
    }
}
