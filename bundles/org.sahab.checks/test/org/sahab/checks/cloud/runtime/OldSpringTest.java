package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OldSpringTest {

    @Test
    void versionsInPlaceAndInPropertiesAreFound() {
        CheckTester.of("OldSpring")
                .file("a/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <properties>
                        <org.springframework.version>3.1.4.RELEASE</org.springframework.version> <!-- FOUND -->
                      </properties>
                      <dependencies>
                        <dependency>
                          <groupId>org.springframework</groupId>
                          <artifactId>spring-core</artifactId>
                          <version>5.3.39</version> <!-- FOUND -->
                        </dependency>
                      </dependencies>
                    </project>
                    """)
                .file("b/pom.xml", """
                    <project>
                      <parent>
                        <artifactId>spring-boot-starter-parent</artifactId>
                        <version>2.7.18</version> <!-- FOUND -->
                      </parent>
                    </project>
                    """)
                .test();
    }

    @Test
    void currentVersionsAreNotFound() {
        CheckTester.of("OldSpring").file("pom.xml", """
            <project>
              <parent><artifactId>spring-boot-starter-parent</artifactId><version>3.3.4</version></parent>
              <properties><spring.version>6.2.11</spring.version></properties>
            </project>
            """).test();
    }

    @Test
    void versionsOfOtherSpringProjectsAreNotFound() {
        CheckTester.of("OldSpring").file("pom.xml", """
            <project>
              <properties>
                <spring.data.version>3.3.4</spring.data.version>
                <plexus-spring.version>1.2</plexus-spring.version>
              </properties>
            </project>
            """).test();
    }

    @Test
    void ownArtifactsWithSpringInTheirNameAreNotFound() {
        CheckTester.of("OldSpring").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><groupId>shop</groupId><artifactId>spring-shop</artifactId><version>1.0</version></dependency>
              </dependencies>
            </project>
            """).test();
    }
}
