package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OldJavaLevelTest {

    @Test
    void levelsUpToSevenAreFoundOncePerPlace() {
        CheckTester.of("OldJavaLevel")
                .file("a/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <build>
                        <plugins>
                          <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration>
                              <source>1.5</source> <!-- FOUND -->
                              <target>1.5</target>
                            </configuration>
                          </plugin>
                        </plugins>
                      </build>
                    </project>
                    """)
                .file("b/pom.xml", """
                    <project>
                      <properties>
                        <shindig.jdk.version>1.6</shindig.jdk.version> <!-- FOUND -->
                        <maven.compiler.source>7</maven.compiler.source> <!-- FOUND -->
                      </properties>
                    </project>
                    """)
                .file("build.xml", """
                    <project>
                      <target name="c">
                        <javac srcdir="src" source="1.4"/> <!-- FOUND -->
                      </target>
                    </project>
                    """)
                .file("build.gradle", """
                    sourceCompatibility = 1.7 // FOUND
                    """)
                .test();
    }

    @Test
    void levelsThatAreStillCompiledAreNotFound() {
        CheckTester.of("OldJavaLevel")
                .file("a/pom.xml", """
                    <project>
                      <properties>
                        <maven.compiler.source>1.8</maven.compiler.source>
                        <java.version>17</java.version>
                      </properties>
                    </project>
                    """)
                .file("build.gradle", """
                    sourceCompatibility = JavaVersion.VERSION_1_8
                    """)
                .test();
    }

    @Test
    void versionsOfOtherThingsAreNotFound() {
        CheckTester.of("OldJavaLevel").file("pom.xml", """
            <project>
              <version>1.5</version>
              <properties>
                <axis2.version>1.6</axis2.version>
                <wink.version>1.4</wink.version>
              </properties>
            </project>
            """).test();
    }

    @Test
    void settingsOfOtherPluginsAreNotFound() {
        CheckTester.of("OldJavaLevel").file("pom.xml", """
            <project>
              <build><plugins><plugin>
                <artifactId>maven-jmod-plugin</artifactId>
                <configuration><source>5</source></configuration>
              </plugin></plugins></build>
            </project>
            """).test();
    }
}
