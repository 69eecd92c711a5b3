package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalLogFileTest {

    @Test
    void appendersOfEveryLoggerAreFound() {
        CheckTester.of("LocalLogFile")
                .file("log4j.xml", """
                    <log4j:configuration xmlns:log4j="http://jakarta.apache.org/log4j/">
                      <appender name="a" class="org.apache.log4j.RollingFileAppender"/> <!-- FOUND -->
                    </log4j:configuration>
                    """)
                .file("logback.xml", """
                    <configuration>
                      <appender name="a" class="ch.qos.logback.core.FileAppender"> <!-- FOUND -->
                        <file>shop.log</file>
                      </appender>
                    </configuration>
                    """)
                .file("log4j2.xml", """
                    <Configuration>
                      <Appenders>
                        <RollingFile name="a" fileName="shop.log" filePattern="shop-%i.log"/> <!-- FOUND -->
                      </Appenders>
                    </Configuration>
                    """)
                .file("log4j.properties", """
                    # FOUND NEXT
                    log4j.appender.a=org.apache.log4j.DailyRollingFileAppender
                    log4j.appender.a.File=shop.log
                    """)
                .java("""
                    import java.util.logging.FileHandler;

                    class Logs {
                        FileHandler handler() throws java.io.IOException {
                            return new FileHandler("shop.log"); // FOUND
                        }
                    }
                    """)
                .test();
    }

    @Test
    void consoleAppendersAreNotFound() {
        CheckTester.of("LocalLogFile")
                .file("log4j.xml", """
                    <log4j:configuration xmlns:log4j="http://jakarta.apache.org/log4j/">
                      <appender name="a" class="org.apache.log4j.ConsoleAppender"/>
                      <!-- <appender name="b" class="org.apache.log4j.FileAppender"/> -->
                    </log4j:configuration>
                    """)
                .file("log4j.properties", """
                    log4j.appender.a=org.apache.log4j.ConsoleAppender
                    """)
                .test();
    }

    @Test
    void otherElementsCalledFileAreNotFound() {
        CheckTester.of("LocalLogFile").file("files.xml", """
            <files>
              <File fileName="shop.txt"/>
            </files>
            """).test();
    }

    @Test
    void commentedHandlersAreNotFound() {
        CheckTester.of("LocalLogFile").file("logging.properties", """
            # handlers=java.util.logging.FileHandler
            handlers=java.util.logging.ConsoleHandler
            """).test();
    }
}
