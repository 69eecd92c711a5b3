package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class AntBuildTest {

    @Test
    void scriptsAreFoundWhateverTheyAreCalled() {
        CheckTester.of("AntBuild")
                .file("build.xml", """
                    <project name="shop" default="compile"> <!-- FOUND -->
                      <target name="compile"><javac srcdir="src"/></target>
                    </project>
                    """)
                .file("etc/keys.xml", """
                    <project default="keys"> <!-- FOUND -->
                      <target name="keys"/>
                    </project>
                    """)
                .test();
    }

    @Test
    void pomsAreNotFound() {
        CheckTester.of("AntBuild").file("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <artifactId>shop</artifactId>
            </project>
            """).test();
    }

    @Test
    void antTasksInAPomAreNotFound() {
        CheckTester.of("AntBuild").file("pom.xml", """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <build><plugins><plugin><configuration><target name="x"><echo/></target></configuration></plugin></plugins></build>
            </project>
            """).test();
    }

    @Test
    void otherProjectsAreNotFound() {
        CheckTester.of("AntBuild").file("site.xml", """
            <project name="Shop"><body/></project>
            """).test();
    }
}
