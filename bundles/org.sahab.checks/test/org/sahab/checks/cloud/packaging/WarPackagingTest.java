package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class WarPackagingTest {

    @Test
    void webArchivesAreFound() {
        CheckTester.of("WarPackaging")
                .file("a/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <packaging>war</packaging> <!-- FOUND -->
                    </project>
                    """)
                .file("b/build.gradle.kts", """
                    plugins {
                        id("war") // FOUND
                    }
                    """)
                .test();
    }

    @Test
    void archivesThatBringTheirServerAreNotFound() {
        CheckTester.of("WarPackaging").file("pom.xml", """
            <project>
              <packaging>war</packaging>
              <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
            </project>
            """).test();
    }

    @Test
    void librariesAreNotFound() {
        CheckTester.of("WarPackaging")
                .file("a/pom.xml", """
                    <project><packaging>jar</packaging></project>
                    """)
                .file("b/pom.xml", """
                    <project><artifactId>no-packaging</artifactId></project>
                    """)
                .test();
    }

    @Test
    void dependenciesOnAWarAreNotFound() {
        CheckTester.of("WarPackaging").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><artifactId>shop-web</artifactId><type>war</type></dependency>
              </dependencies>
            </project>
            """).test();
    }
}
