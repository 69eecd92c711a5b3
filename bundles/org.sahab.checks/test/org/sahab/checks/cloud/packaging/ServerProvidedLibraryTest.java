package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerProvidedLibraryTest {

    @Test
    void interfacesExpectedFromTheServerAreFound() {
        CheckTester.of("ServerProvidedLibrary").file("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <dependencies>
                <dependency>
                  <groupId>jakarta.platform</groupId>
                  <artifactId>jakarta.jakartaee-api</artifactId> <!-- FOUND -->
                  <scope>provided</scope>
                </dependency>
                <dependency>
                  <groupId>org.apache.geronimo.specs</groupId>
                  <artifactId>geronimo-ejb_3.0_spec</artifactId> <!-- FOUND -->
                  <scope>provided</scope>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void interfacesInTheArchiveAreNotFound() {
        CheckTester.of("ServerProvidedLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><groupId>javax.servlet</groupId><artifactId>servlet-api</artifactId></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void compileTimeToolsAreNotFound() {
        CheckTester.of("ServerProvidedLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId><scope>provided</scope>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void interfacesForTestsAreNotFound() {
        CheckTester.of("ServerProvidedLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <groupId>javax.servlet</groupId><artifactId>servlet-api</artifactId><scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }
}
