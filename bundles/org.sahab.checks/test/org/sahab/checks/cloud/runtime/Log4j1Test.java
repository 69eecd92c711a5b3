package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class Log4j1Test {

    @Test
    void dependencyAndImportsAreFound() {
        CheckTester.of("Log4j1").file("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <dependencies>
                <dependency>
                  <groupId>log4j</groupId>
                  <artifactId>log4j</artifactId> <!-- FOUND -->
                  <version>1.2.17</version>
                </dependency>
              </dependencies>
            </project>
            """).java("""
                package shop;

                import org.apache.log4j.Logger; // FOUND

                public class Orders {}
                """).test();
    }

    @Test
    void log4j2IsNotFound() {
        CheckTester.of("Log4j1").file("pom.xml", """
            <project>
              <dependencies>
                <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId></dependency>
              </dependencies>
            </project>
            """).java("""
                import org.apache.logging.log4j.Logger;

                class Orders {}
                """).test();
    }

    @Test
    void facadesAreNotFound() {
        CheckTester.of("Log4j1").java("""
            import org.apache.commons.logging.Log;
            import org.slf4j.Logger;

            class Orders {}
            """).test();
    }

    @Test
    void exclusionsAndTestsAreNotFound() {
        CheckTester.of("Log4j1").file("pom.xml", """
            <project>
              <dependencies>
                <dependency>
                  <groupId>a</groupId>
                  <artifactId>b</artifactId>
                  <exclusions>
                    <exclusion><groupId>log4j</groupId><artifactId>log4j</artifactId></exclusion>
                  </exclusions>
                </dependency>
                <dependency><groupId>log4j</groupId><artifactId>log4j</artifactId><scope>test</scope></dependency>
              </dependencies>
            </project>
            """).test();
    }
}
