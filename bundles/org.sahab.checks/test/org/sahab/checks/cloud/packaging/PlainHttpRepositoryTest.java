package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class PlainHttpRepositoryTest {

    @Test
    void repositoriesOfMavenAndGradleAreFound() {
        CheckTester.of("PlainHttpRepository")
                .file("pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <repositories>
                        <repository>
                          <id>old</id>
                          <url>http://central.example.org/maven2</url> <!-- FOUND -->
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          <url>http://download.example.net/maven/2</url> <!-- FOUND -->
                        </pluginRepository>
                      </pluginRepositories>
                    </project>
                    """)
                .file("build.gradle", """
                    repositories {
                        maven { url "http://repo.example.org/maven" } // FOUND
                    }
                    """)
                .test();
    }

    @Test
    void encryptedAndLocalRepositoriesAreNotFound() {
        CheckTester.of("PlainHttpRepository")
                .file("pom.xml", """
                    <project>
                      <repositories>
                        <repository><url>https://central.example.org/maven2</url></repository>
                        <repository><url>http://localhost:8081/maven</url></repository>
                      </repositories>
                    </project>
                    """)
                .file("build.gradle", """
                    repositories { maven { url "https://repo.example.org/maven" } }
                    """)
                .test();
    }

    @Test
    void otherAddressesOfAPomAreNotFound() {
        CheckTester.of("PlainHttpRepository").file("pom.xml", """
            <project>
              <url>http://example.org</url>
              <licenses><license><url>http://www.apache.org/licenses/LICENSE-2.0</url></license></licenses>
              <distributionManagement>
                <repository><url>http://upload.example.org</url></repository>
              </distributionManagement>
            </project>
            """).test();
    }

    @Test
    void entriesInCommentsAreNotFound() {
        CheckTester.of("PlainHttpRepository").file("pom.xml", """
            <project>
              <repositories>
                <!-- <repository><url>http://old.example.org</url></repository> -->
              </repositories>
            </project>
            """).test();
    }
}
