package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SnapshotDependencyTest {

    @Test
    void snapshotsOfOthersAreFound() {
        CheckTester.of("SnapshotDependency").file("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <groupId>shop</groupId>
              <dependencies>
                <dependency>
                  <groupId>org.example</groupId>
                  <version>1.0-SNAPSHOT</version> <!-- FOUND -->
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <version>1.2-SNAPSHOT</version> <!-- FOUND -->
                  </plugin>
                </plugins>
              </build>
            </project>
            """).test();
    }

    @Test
    void theProjectsOwnVersionIsNotFound() {
        CheckTester.of("SnapshotDependency").file("pom.xml", """
            <project>
              <parent><groupId>shop</groupId><version>1.0-SNAPSHOT</version></parent>
              <version>1.0-SNAPSHOT</version>
            </project>
            """).test();
    }

    @Test
    void modulesOfTheSameBuildAreNotFound() {
        CheckTester.of("SnapshotDependency").file("pom.xml", """
            <project>
              <parent><groupId>shop</groupId><version>1.0-SNAPSHOT</version></parent>
              <dependencies>
                <dependency><groupId>shop</groupId><version>1.0-SNAPSHOT</version></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void releasesAreNotFound() {
        CheckTester.of("SnapshotDependency").file("pom.xml", """
            <project>
              <dependencies><dependency><groupId>a</groupId><version>1.0</version></dependency></dependencies>
            </project>
            """).test();
    }
}
