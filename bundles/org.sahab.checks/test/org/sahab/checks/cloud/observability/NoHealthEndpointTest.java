package org.sahab.checks.cloud.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NoHealthEndpointTest {

    private static final String WAR = """
        <project>
          <packaging>war</packaging>
        </project>
        """;

    @Test
    void anApplicationWithoutAnyIsFoundOnce() {
        assertThat(CheckTester.of("NoHealthEndpoint")
                        .file("pom.xml", WAR)
                        .file("admin/pom.xml", WAR)
                        .findings())
                .hasSize(1);
    }

    @Test
    void librariesForItAreNotFound() {
        CheckTester.of("NoHealthEndpoint").file("pom.xml", """
            <project>
              <packaging>war</packaging>
              <dependencies>
                <dependency><artifactId>spring-boot-starter-actuator</artifactId></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void ownWorkForItIsNotFound() {
        CheckTester.of("NoHealthEndpoint").file("pom.xml", WAR).java("""
            @jakarta.servlet.annotation.WebServlet("/health/*")
            class Health extends jakarta.servlet.http.HttpServlet {}
            """).test();
    }

    @Test
    void gradleBuildsWithItAreNotFound() {
        CheckTester.of("NoHealthEndpoint").file("build.gradle", """
            apply plugin: 'war'
            dependencies {
                implementation 'io.smallrye:smallrye-health:4.1.0'
            }
            """).test();
    }

    @Test
    void librariesThatNobodyDeploysAreNotFound() {
        CheckTester.of("NoHealthEndpoint").file("pom.xml", """
            <project>
              <packaging>jar</packaging>
            </project>
            """).test();
    }
}
