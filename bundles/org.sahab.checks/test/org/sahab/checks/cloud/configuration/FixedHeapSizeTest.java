package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class FixedHeapSizeTest {

    @Test
    void sizesInScriptsAreFound() {
        CheckTester.of("FixedHeapSize")
                .file("bin/run.sh", """
                    #!/bin/sh
                    # FOUND NEXT
                    exec java -Xmx1g -jar a.jar
                    """)
                .file("Dockerfile", """
                    FROM eclipse-temurin:21
                    # FOUND NEXT
                    ENV JAVA_OPTS="-server -Xms256m -Xmx512m"
                    """)
                .file("pom.xml", """
                    <project>
                      <property>
                        <name>wrapper.java.maxmemory</name>
                        <value>256</value> <!-- FOUND -->
                      </property>
                    </project>
                    """)
                .test();
    }

    @Test
    void sharesAreNotFound() {
        CheckTester.of("FixedHeapSize").file("bin/run.sh", """
            #!/bin/sh
            exec java -XX:MaxRAMPercentage=70 -Xss512k -jar a.jar
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("FixedHeapSize")
                .file("bin/run.sh", """
                    #!/bin/sh
                    # JAVA_OPTS="-Xmx512m"
                    exec java $JAVA_OPTS -jar a.jar
                    """)
                .file("bin/run.bat", """
                    @REM set JAVA_OPTS=-Xmx512m
                    rem set JAVA_OPTS=-Xmx512m
                    """)
                .test();
    }

    @Test
    void buildsAndDocumentsAreNotFound() {
        CheckTester.of("FixedHeapSize")
                .file("pom.xml", """
                    <project>
                      <argLine>-Xmx512m</argLine>
                    </project>
                    """)
                .file("README.txt", """
                    Start with -Xmx512m
                    """)
                .test();
    }
}
