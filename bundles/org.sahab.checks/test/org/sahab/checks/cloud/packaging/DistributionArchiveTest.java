package org.sahab.checks.cloud.packaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DistributionArchiveTest {

    @Test
    void kitsAreFoundInEveryFormat() {
        CheckTester.of("DistributionArchive")
                .file("src/main/assembly/bin.xml", """
                    <assembly xmlns="http://maven.apache.org/plugins/maven-assembly-plugin/assembly/1.1.0">
                      <id>bin</id>
                      <formats>
                        <format>tar.gz</format> <!-- FOUND -->
                        <format>zip</format> <!-- FOUND -->
                      </formats>
                    </assembly>
                    """)
                .test();
    }

    @Test
    void sourceReleasesAreNotFound() {
        CheckTester.of("DistributionArchive").file("src.xml", """
            <assembly><id>source-release</id><formats><format>zip</format></formats></assembly>
            """).test();
    }

    @Test
    void jarsAreNotFound() {
        CheckTester.of("DistributionArchive")
                .file("jar.xml", """
                    <assembly><id>app</id><formats><format>jar</format></formats></assembly>
                    """)
                .file("all.xml", """
                    <assembly><id>jar-with-dependencies</id><formats><format>dir</format></formats></assembly>
                    """)
                .test();
    }

    @Test
    void otherFormatsAreNotFound() {
        CheckTester.of("DistributionArchive").file("export.xml", """
            <export><formats><format>zip</format></formats></export>
            """).test();
    }
}
