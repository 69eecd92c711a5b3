package org.sahab.checks.cloud.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NoMetricsTest {

    private static final String WAR = """
        <project>
          <packaging>war</packaging>
        </project>
        """;

    @Test
    void anApplicationWithoutAnyIsFoundOnce() {
        assertThat(CheckTester.of("NoMetrics")
                        .file("pom.xml", WAR)
                        .file("admin/pom.xml", WAR)
                        .findings())
                .hasSize(1);
    }

    @Test
    void librariesForItAreNotFound() {
        CheckTester.of("NoMetrics").file("pom.xml", """
            <project>
              <packaging>war</packaging>
              <dependencies>
                <dependency><artifactId>metrics-core</artifactId></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void ownWorkForItIsNotFound() {
        CheckTester.of("NoMetrics")
                .file("pom.xml", WAR)
                .file("bin/start.sh", "java -javaagent:jmx_prometheus_javaagent.jar=9404:config.yaml -jar shop.jar\n")
                .test();
    }

    @Test
    void gradleBuildsWithItAreNotFound() {
        CheckTester.of("NoMetrics").file("build.gradle", """
            apply plugin: 'war'
            dependencies {
                implementation 'io.micrometer:micrometer-core:1.13.0'
            }
            """).test();
    }

    @Test
    void librariesThatNobodyDeploysAreNotFound() {
        CheckTester.of("NoMetrics").file("pom.xml", """
            <project>
              <packaging>jar</packaging>
            </project>
            """).test();
    }
}
