package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ExternalProcessTest {

    @Test
    void programsThatAreStartedAreFound() {
        CheckTester.of("ExternalProcess").java("""
            import java.util.List;
            import org.codehaus.plexus.util.cli.CommandLineUtils;
            import org.codehaus.plexus.util.cli.Commandline;

            class Programs {
                void all(Commandline line) throws Exception {
                    Runtime.getRuntime().exec("ls"); // FOUND
                    new ProcessBuilder(List.of("ls")).start(); // FOUND
                    CommandLineUtils.executeCommandLine(line, null, null); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherExecutionsAreNotFound() {
        CheckTester.of("ExternalProcess").java("""
            import java.sql.Statement;
            import java.util.concurrent.Executor;

            class Others {
                void all(Executor executor, Statement statement) throws Exception {
                    executor.execute(() -> {});
                    statement.execute("select 1");
                }
            }
            """).test();
    }

    @Test
    void lookingAtProcessesIsNotFound() {
        CheckTester.of("ExternalProcess").java("""
            class Looking {
                long pid() {
                    return ProcessHandle.current().pid();
                }
            }
            """).test();
    }

    @Test
    void matchersAreNotFound() {
        CheckTester.of("ExternalProcess").java("""
            class Exec {
                Exec exec(String text) {
                    return this;
                }

                void start() {
                    new Exec().exec("a").start();
                }
            }
            """).test();
    }
}
