package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LoggingFacadeTest {

    @Test
    void facadesAmongTheDependenciesAreFound() {
        CheckTester.of("LoggingFacade")
                .file("pom.xml", """
                    <project>
                      <dependencies>
                        <dependency>
                          <groupId>org.slf4j</groupId>
                          <artifactId>slf4j-api</artifactId> <!-- FOUND -->
                        </dependency>
                      </dependencies>
                    </project>
                    """)
                .file("core/pom.xml", """
                    <project>
                      <dependencies>
                        <dependency>
                          <groupId>org.apache.logging.log4j</groupId>
                          <artifactId>log4j-api</artifactId> <!-- FOUND -->
                        </dependency>
                      </dependencies>
                    </project>
                    """)
                .file("build.gradle", """
                    dependencies {
                        implementation 'org.slf4j:slf4j-api:2.0.13' // FOUND
                    }
                    """)
                .test();
    }

    @Test
    void facadesOfTestsAreNotFound() {
        CheckTester.of("LoggingFacade").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <artifactId>slf4j-api</artifactId>
                  <scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void backendsAndManagedVersionsAreNotFound() {
        CheckTester.of("LoggingFacade")
                .file("pom.xml", """
                    <project>
                      <dependencies>
                        <dependency>
                          <artifactId>log4j</artifactId>
                        </dependency>
                      </dependencies>
                    </project>
                    """)
                .file("parent/pom.xml", """
                    <project>
                      <dependencyManagement>
                        <dependencies>
                          <dependency>
                            <artifactId>slf4j-api</artifactId>
                          </dependency>
                        </dependencies>
                      </dependencyManagement>
                    </project>
                    """)
                .test();
    }

    @Test
    void exclusionsAreNotFound() {
        CheckTester.of("LoggingFacade").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <artifactId>shop</artifactId>
                  <exclusions>
                    <exclusion>
                      <artifactId>slf4j-api</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }
}
