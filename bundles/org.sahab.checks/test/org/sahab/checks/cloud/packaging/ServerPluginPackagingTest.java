package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerPluginPackagingTest {

    @Test
    void archivesOfServersAreFound() {
        CheckTester.of("ServerPluginPackaging")
                .file("a/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <packaging>car</packaging> <!-- FOUND -->
                    </project>
                    """)
                .file("b/pom.xml", """
                    <project>
                      <packaging>jboss-sar</packaging> <!-- FOUND -->
                    </project>
                    """)
                .test();
    }

    @Test
    void portablePackagingsAreNotFound() {
        CheckTester.of("ServerPluginPackaging")
                .file("a/pom.xml", """
                    <project><packaging>war</packaging></project>
                    """)
                .file("b/pom.xml", """
                    <project><packaging>jar</packaging></project>
                    """)
                .file("c/pom.xml", """
                    <project><packaging>ejb</packaging></project>
                    """)
                .test();
    }

    @Test
    void dependenciesOfTheKindAreNotFound() {
        CheckTester.of("ServerPluginPackaging").file("pom.xml", """
            <project>
              <dependencies><dependency><artifactId>x</artifactId><type>car</type></dependency></dependencies>
            </project>
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("ServerPluginPackaging").file("shop.xml", """
            <offer><packaging>car</packaging></offer>
            """).test();
    }
}
