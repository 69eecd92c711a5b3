package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OperatingSystemBranchTest {

    @Test
    void comparisonsWithTheNameAreFound() {
        CheckTester.of(new OperatingSystemBranch()).java("""
            import java.io.File;
            import java.util.Locale;

            class Systems {
                boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win"); // FOUND
                boolean slash = File.separatorChar == '\\\\'; // FOUND
                boolean mac = "Mac OS X".equals(System.getProperty("os.name")); // FOUND

                boolean solaris() {
                    String name = System.getProperty("os.name"); // FOUND
                    return name.trim().startsWith("Sun");
                }
            }
            """).test();
    }

    @Test
    void namesThatAreOnlyShownAreNotFound() {
        CheckTester.of(new OperatingSystemBranch()).java("""
            class Systems {
                String show() {
                    String name = System.getProperty("os.name");
                    return "on " + name + System.getProperty("os.name").toLowerCase();
                }
            }
            """).test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of(new OperatingSystemBranch()).java("""
            class Systems {
                boolean old = System.getProperty("java.version").startsWith("1.");
                boolean arch = System.getProperty("os.arch").equals("amd64");
            }
            """).test();
    }

    @Test
    void separatorsThatAreOnlyUsedAreNotFound() {
        CheckTester.of(new OperatingSystemBranch()).java("""
            import java.io.File;

            class Systems {
                String path = "a" + File.separatorChar + "b";
                char slash = '/';
                boolean same = slash == '/';
                boolean end = path.charAt(0) != File.separatorChar;
            }
            """).test();
    }
}
