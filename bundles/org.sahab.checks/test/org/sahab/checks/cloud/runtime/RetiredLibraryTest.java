package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RetiredLibraryTest {

    @Test
    void retiredCoordinatesAreFound() {
        CheckTester.of("RetiredLibrary")
                .file("pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <dependencies>
                        <dependency>
                          <groupId>axis</groupId>
                          <artifactId>axis</artifactId> <!-- FOUND -->
                        </dependency>
                        <dependency>
                          <groupId>org.codehaus.jackson</groupId>
                          <artifactId>jackson-mapper-asl</artifactId> <!-- FOUND -->
                        </dependency>
                      </dependencies>
                    </project>
                    """)
                .file("build.gradle", """
                    dependencies {
                        implementation 'commons-lang:commons-lang:2.6' // FOUND
                    }
                    """)
                .test();
    }

    @Test
    void successorsAreNotFound() {
        CheckTester.of("RetiredLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><groupId>org.apache.commons</groupId><artifactId>commons-lang3</artifactId></dependency>
                <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
                <dependency><groupId>org.apache.struts</groupId><artifactId>struts2-core</artifactId></dependency>
                <dependency><groupId>org.apache.axis2</groupId><artifactId>axis2</artifactId></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void librariesForTestsAreNotFound() {
        CheckTester.of("RetiredLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><groupId>hsqldb</groupId><artifactId>hsqldb</artifactId><scope>test</scope></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void exclusionsAreNotFound() {
        CheckTester.of("RetiredLibrary").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <groupId>a</groupId>
                  <artifactId>b</artifactId>
                  <exclusions>
                    <exclusion><groupId>oro</groupId><artifactId>oro</artifactId></exclusion>
                  </exclusions>
                </dependency>
              </dependencies>
            </project>
            """).test();
    }
}
