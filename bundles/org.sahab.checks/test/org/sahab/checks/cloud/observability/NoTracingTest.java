package org.sahab.checks.cloud.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NoTracingTest {

    private static final String WAR = """
        <project>
          <packaging>war</packaging>
        </project>
        """;

    @Test
    void anApplicationWithoutAnyIsFoundOnce() {
        assertThat(CheckTester.of("NoTracing")
                        .file("pom.xml", WAR)
                        .file("admin/pom.xml", WAR)
                        .findings())
                .hasSize(1);
    }

    @Test
    void librariesForItAreNotFound() {
        CheckTester.of("NoTracing").file("pom.xml", """
            <project>
              <packaging>war</packaging>
              <dependencies>
                <dependency><artifactId>opentelemetry-api</artifactId></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void ownWorkForItIsNotFound() {
        CheckTester.of("NoTracing")
                .file("pom.xml", WAR)
                .file("bin/start.sh", "java -javaagent:opentelemetry-javaagent.jar -jar shop.jar\n")
                .test();
    }

    @Test
    void gradleBuildsWithItAreNotFound() {
        CheckTester.of("NoTracing").file("build.gradle", """
            apply plugin: 'war'
            dependencies {
                implementation 'io.opentelemetry:opentelemetry-api:1.40.0'
            }
            """).test();
    }

    @Test
    void librariesThatNobodyDeploysAreNotFound() {
        CheckTester.of("NoTracing").file("pom.xml", """
            <project>
              <packaging>jar</packaging>
            </project>
            """).test();
    }
}
