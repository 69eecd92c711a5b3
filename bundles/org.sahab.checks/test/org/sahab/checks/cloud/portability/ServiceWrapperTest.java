package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServiceWrapperTest {

    @Test
    void wrappersAreFound() {
        CheckTester.of("ServiceWrapper")
                .file("service.bat", """
                    rem FOUND NEXT
                    %proc% //IS//Shop --Startup auto
                    """)
                .file("shop.service", """
                    [Service]
                    # FOUND NEXT
                    ExecStart=/usr/bin/java -jar /opt/shop/shop.jar
                    """)
                .file("conf/wrapper.conf", """
                    # FOUND FILE
                    wrapper.java.command=java
                    """)
                .file("pom.xml", """
                    <project>
                      <platforms>
                        <platform>jsw</platform> <!-- FOUND -->
                      </platforms>
                    </project>
                    """)
                .test();
    }

    @Test
    void startScriptsInTheForegroundAreNotFound() {
        CheckTester.of("ServiceWrapper").file("bin/run.sh", """
            #!/bin/sh
            exec java -jar shop.jar
            """).test();
    }

    @Test
    void otherPlatformsOfTheBuildAreNotFound() {
        CheckTester.of("ServiceWrapper").file("pom.xml", """
            <project>
              <platforms>
                <platform>unix</platform>
              </platforms>
            </project>
            """).test();
    }

    @Test
    void wrappersOfBuildToolsAreNotFound() {
        CheckTester.of("ServiceWrapper")
                .file("gradle/wrapper/gradle-wrapper.properties", """
                    distributionUrl=gradle.zip
                    """)
                .file(".mvn/wrapper/maven-wrapper.properties", """
                    distributionUrl=maven.zip
                    """)
                .test();
    }
}
