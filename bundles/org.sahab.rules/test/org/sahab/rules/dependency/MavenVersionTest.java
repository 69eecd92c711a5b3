package org.sahab.rules.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenVersionTest {

    @Test
    void versionsStandInTheOrderOfMaven() {
        List<String> ascending = List.of(
                "0.9",
                "1.0-alpha-1",
                "1.0-a2",
                "1.0-beta",
                "1.0.M3",
                "1.0-rc1",
                "1.0.CR2",
                "1.0-SNAPSHOT",
                "1.0",
                "1.0-sp1",
                "1.0-jre",
                "1.0-redhat-00001",
                "1.0.1",
                "1.0.10",
                "1.1-rc1",
                "1.1",
                "2",
                "10.0",
                "20250101123456789012345678901234567890");
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Integer.signum(
                                MavenVersion.of(ascending.get(i)).compareTo(MavenVersion.of(ascending.get(j)))))
                        .as(ascending.get(i) + " and " + ascending.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0.0",
        "5.3, 5.3.0.Final",
        "5.3.0.RELEASE, 5.3.0.GA",
        "1.0-RC1, 1.0.CR1",
        "1.0-alpha-1, 1.0a1",
        "01.002, 1.2",
        "1_2, 1.2",
        "1.0-FINAL, 1.0"
    })
    void whatMakesNoDifferenceIsEqual(String one, String other) {
        assertThat(MavenVersion.of(one)).isEqualByComparingTo(MavenVersion.of(other));
    }

    @Test
    void everyTextIsAVersion() {
        for (String odd : List.of("", ".", "-", "...", "${project.version}", "[1,2)", "latest.release", "é٣", "0")) {
            MavenVersion version = MavenVersion.of(odd);
            assertThat(version).isEqualByComparingTo(version).isNotNull();
            assertThat(version.compareTo(MavenVersion.of("1"))).isLessThan(1);
        }
        assertThat(MavenVersion.of("9".repeat(1_000_000))).isGreaterThan(MavenVersion.of("9"));
    }
}
