package org.sahab.checks.cloud.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ClassPathManifestTest {

    @Test
    void classPathsOfEveryKindAreFound() {
        CheckTester.of("ClassPathManifest")
                .file("pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <build><plugins><plugin><configuration><archive>
                        <manifest>
                          <addClasspath>true</addClasspath> <!-- FOUND -->
                        </manifest>
                        <manifestEntries>
                          <Class-Path>lib/a.jar</Class-Path> <!-- FOUND -->
                        </manifestEntries>
                      </archive></configuration></plugin></plugins></build>
                    </project>
                    """)
                .file("build.xml", """
                    <project>
                      <target name="jar">
                        <jar>
                          <manifest>
                            <attribute name="Class-Path" value="a.jar"/> <!-- FOUND -->
                          </manifest>
                        </jar>
                      </target>
                    </project>
                    """)
                .test();
    }

    @Test
    void manifestsThatNameOneAreFound() {
        assertThat(CheckTester.of("ClassPathManifest")
                        .file("META-INF/MANIFEST.MF", """
                            Manifest-Version: 1.0
                            Class-Path: ejb.jar
                            """)
                        .findings())
                .hasSize(1);
    }

    @Test
    void manifestsWithoutOneAreNotFound() {
        CheckTester.of("ClassPathManifest").file("META-INF/MANIFEST.MF", """
            Manifest-Version: 1.0
            Class-Path:\s
            Bundle-ClassPath: lib/a.jar
            Main-Class: shop.Main
            """).test();
    }

    @Test
    void mainClassesAloneAreNotFound() {
        CheckTester.of("ClassPathManifest").file("pom.xml", """
            <project>
              <build><plugins><plugin><configuration><archive>
                <manifest><addClasspath>false</addClasspath><mainClass>shop.Main</mainClass></manifest>
              </archive></configuration></plugin></plugins></build>
            </project>
            """).test();
    }
}
