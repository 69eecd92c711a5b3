package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EarPackagingTest {

    @Test
    void archivesOfEveryBuildSystemAreFound() {
        CheckTester.of("EarPackaging")
                .file("a/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <packaging>ear</packaging> <!-- FOUND -->
                    </project>
                    """)
                .file("b/build.xml", """
                    <project default="dist">
                      <target name="dist">
                        <ear destfile="shop.ear" appxml="application.xml"/> <!-- FOUND -->
                      </target>
                    </project>
                    """)
                .file("c/build.gradle", """
                    apply plugin: 'ear' // FOUND
                    """)
                .test();
    }

    @Test
    void otherPackagingsAreNotFound() {
        CheckTester.of("EarPackaging")
                .file("a/pom.xml", """
                    <project><packaging>war</packaging></project>
                    """)
                .file("b/build.gradle", """
                    apply plugin: 'war'
                    """)
                .test();
    }

    @Test
    void dependenciesOnAnEarAreNotFound() {
        CheckTester.of("EarPackaging").file("pom.xml", """
            <project>
              <packaging>pom</packaging>
              <dependencies>
                <dependency><groupId>shop</groupId><artifactId>shop-ear</artifactId><type>ear</type></dependency>
              </dependencies>
            </project>
            """).test();
    }

    @Test
    void theEarPluginInAParentIsNotFound() {
        CheckTester.of("EarPackaging").file("pom.xml", """
            <project>
              <packaging>pom</packaging>
              <build><plugins><plugin><artifactId>maven-ear-plugin</artifactId></plugin></plugins></build>
            </project>
            """).test();
    }
}
