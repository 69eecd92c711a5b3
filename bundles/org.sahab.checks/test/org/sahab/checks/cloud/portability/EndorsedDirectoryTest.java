package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EndorsedDirectoryTest {

    @Test
    void optionsInScriptsAndCodeAreFoundOncePerCommand() {
        CheckTester.of("EndorsedDirectory")
                .file("bin/run.sh", """
                    #!/bin/sh
                    # FOUND NEXT
                    java -Djava.endorsed.dirs="$A" \\
                      -Djava.ext.dirs="$B" \\
                      shop.Main
                    """)
                .file("run.bat", """
                    rem FOUND NEXT
                    java -Djava.ext.dirs=%HOME%\\ext shop.Main
                    """)
                .java("""
                    import java.util.List;

                    class Start {
                        void add(List<String> arguments, String folder) {
                            arguments.add("-Djava.endorsed.dirs=" + folder); // FOUND
                        }
                    }
                    """)
                .test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("EndorsedDirectory").file("bin/run.sh", """
            #!/bin/sh
            # java -Djava.endorsed.dirs=lib
            java shop.Main
            """).java("""
                    class Start {
                        // add("-Djava.endorsed.dirs=x");
                        int a;
                    }
                    """).test();
    }

    @Test
    void propertiesThatAreOnlyShownAreNotFound() {
        CheckTester.of("EndorsedDirectory").java("""
            class Show {
                String dirs = System.getProperty("java.endorsed.dirs") + System.getProperty("java.ext.dirs");
            }
            """).test();
    }

    @Test
    void buildsAreNotFound() {
        CheckTester.of("EndorsedDirectory").file("pom.xml", """
            <project>
              <argLine>-Djava.endorsed.dirs=target/endorsed</argLine>
            </project>
            """).test();
    }
}
