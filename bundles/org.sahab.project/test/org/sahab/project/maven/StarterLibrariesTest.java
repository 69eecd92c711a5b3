package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StarterLibrariesTest {

    private final StarterLibraries known = StarterLibraries.read();

    private List<String> brought(String artifact, String version) {
        return known.broughtBy(new Gav("org.springframework.boot", artifact, version)).stream()
                .map(gav -> gav.group() + ':' + gav.artifact() + ':' + gav.version())
                .toList();
    }

    @Test
    void a_release_that_is_known_brings_what_its_pom_says_and_what_that_brings() {
        assertThat(brought("spring-boot-starter-data-jpa", "2.7.18"))
                .contains(
                        "org.hibernate:hibernate-core:5.6.15.Final",
                        "org.springframework.boot:spring-boot-starter-jdbc:2.7.18",
                        "com.zaxxer:HikariCP:4.0.3",
                        "org.springframework:spring-core:5.3.31");
    }

    @Test
    void another_release_is_taken_for_the_known_one_before_it_or_the_oldest_of_its_major_version() {
        assertThat(brought("spring-boot-starter-jdbc", "2.5.4")).contains("com.zaxxer:HikariCP:3.4.5");
        assertThat(brought("spring-boot-starter-jdbc", "1.2.0.RELEASE"))
                .contains("org.apache.tomcat:tomcat-jdbc:8.5.43");
    }

    @Test
    void nothing_is_said_of_other_major_versions_and_other_libraries() {
        assertThat(brought("spring-boot-starter-jdbc", "9.0.0")).isEmpty();
        assertThat(brought("spring-boot-devtools", "2.7.18")).isEmpty();
    }

    @Test
    void an_unknown_version_makes_unknown_versions() {
        assertThat(brought("spring-boot-starter-jdbc", ""))
                .contains("com.zaxxer:HikariCP:")
                .allMatch(gav -> gav.endsWith(":"));
    }
}
