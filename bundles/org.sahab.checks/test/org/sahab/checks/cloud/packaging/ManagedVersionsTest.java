package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ManagedVersionsTest {

    @Test
    void tablesOfMavenAndGradleAreFound() {
        CheckTester.of("ManagedVersions")
                .file("pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <dependencyManagement> <!-- FOUND -->
                        <dependencies>
                          <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
                        </dependencies>
                      </dependencyManagement>
                    </project>
                    """)
                .file("gradle/libs.versions.toml", """
                    # FOUND FILE
                    [versions]
                    slf4j = "2.0.13"
                    """)
                .test();
    }

    @Test
    void ordinaryDependenciesAreNotFound() {
        CheckTester.of("ManagedVersions").file("pom.xml", """
            <project>
              <dependencies><dependency><artifactId>slf4j-api</artifactId></dependency></dependencies>
            </project>
            """).test();
    }

    @Test
    void emptyTablesAreNotFound() {
        CheckTester.of("ManagedVersions")
                .file("pom.xml", "<project><dependencyManagement><dependencies/></dependencyManagement></project>")
                .test();
    }

    @Test
    void tablesOfPluginsAreNotFound() {
        CheckTester.of("ManagedVersions").file("pom.xml", """
            <project><build><pluginManagement><plugins><plugin/></plugins></pluginManagement></build></project>
            """).test();
    }
}
