package org.sahab.checks.cloud.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NoContainerImageTest {

    private static final String WAR = "<project><packaging>war</packaging></project>";

    @Test
    void anApplicationWithoutAnImageIsFoundOnce() {
        assertThat(CheckTester.of("NoContainerImage")
                        .file("a/pom.xml", WAR)
                        .file("b/pom.xml", WAR)
                        .findings())
                .hasSize(1);
    }

    @Test
    void anApplicationWithADockerfileIsNotFound() {
        CheckTester.of("NoContainerImage")
                .file("pom.xml", WAR)
                .file("docker/Dockerfile", "FROM tomcat:10.1-jre21\n")
                .test();
        CheckTester.of("NoContainerImage")
                .file("pom.xml", WAR)
                .file("Dockerfile.native", "FROM tomcat:10.1-jre21\n")
                .test();
    }

    @Test
    void anApplicationWhoseBuildMakesAnImageIsNotFound() {
        CheckTester.of("NoContainerImage")
                .file("pom.xml", WAR)
                .file("image/pom.xml", """
                    <project><build><plugins><plugin><artifactId>jib-maven-plugin</artifactId></plugin></plugins></build></project>
                    """)
                .test();
        CheckTester.of("NoContainerImage").file("build.gradle", """
            plugins {
                id 'war'
                id 'com.google.cloud.tools.jib' version '3.4.3'
            }
            """).test();
    }

    @Test
    void aLibraryIsNotFound() {
        CheckTester.of("NoContainerImage")
                .file("pom.xml", "<project><packaging>jar</packaging></project>")
                .test();
    }
}
