package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RemovedJvmOptionTest {

    @Test
    void optionsInScriptsPomsAndImagesAreFound() {
        CheckTester.of("RemovedJvmOption")
                .file("bin/server", """
                    #!/bin/sh
                    # FOUND NEXT
                    JAVA_OPTS="-Xmx256m -XX:MaxPermSize=128m"
                    # FOUND NEXT
                    exec java -Djava.ext.dirs="$EXT" Main
                    """)
                .file("pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <build><plugins><plugin><configuration>
                        <argLine>-Djava.endorsed.dirs=endorsed</argLine> <!-- FOUND -->
                      </configuration></plugin></plugins></build>
                    </project>
                    """)
                .file("Dockerfile", """
                    # FOUND NEXT
                    ENV JAVA_OPTS="-XX:+UseConcMarkSweepGC"
                    """)
                .test();
    }

    @Test
    void optionsThatAreKnownTodayAreNotFound() {
        CheckTester.of("RemovedJvmOption").file("start.sh", """
            exec java -XX:MaxRAMPercentage=75 -XX:+UseG1GC -XX:MaxMetaspaceSize=128m -jar shop.jar
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("RemovedJvmOption")
                .file("start.sh", """
                    # JAVA_OPTS="-XX:MaxPermSize=128m"
                    """)
                .file("start.bat", """
                    rem set JAVA_OPTS=-XX:MaxPermSize=128m
                    """)
                .test();
    }

    @Test
    void codeThatAsksForTheVersionOrReadsThePropertyIsNotFound() {
        CheckTester.of("RemovedJvmOption").java("""
            class Options {
                String permanent = javaVersion() < 1.8 ? "-XX:MaxPermSize=256m" : "";
                String endorsed = System.getProperty("java.endorsed.dirs");

                static double javaVersion() {
                    return 21;
                }
            }
            """).test();
    }
}
