package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class AbsolutePathTest {

    @Test
    void pathsOfOneMachineAreFound() {
        CheckTester.of("AbsolutePath")
                .java("""
                    import java.io.*;
                    import java.nio.file.Path;

                    class Paths2 {
                        File data = new File("/opt/shop/data"); // FOUND
                        Path data2 = Path.of("/var/shop.txt"); // FOUND
                        Path temp = Path.of("/tmp/shop.txt");
                        String home = System.getProperty("shop.home", "/usr/local/shop"); // FOUND

                        String key() {
                            return "/home/" + "shop/.ssh/id";
                        }

                        Writer open() throws IOException {
                            return new FileWriter("C:\\\\temp\\\\a.txt"); // FOUND
                        }
                    }
                    """)
                .file("shop.properties", """
                    # FOUND NEXT
                    folder = /srv/shop
                    # FOUND NEXT
                    drive=D:/shop
                    """)
                .file("beans.xml", """
                    <beans>
                      <constructor-arg value="/home/jail"/> <!-- FOUND -->
                      <folder>/var/shop</folder> <!-- FOUND -->
                    </beans>
                    """)
                .test();
    }

    @Test
    void pathsBelowAnotherFolderAreNotFound() {
        CheckTester.of("AbsolutePath").java("""
            import java.io.File;

            class Below {
                static final String LOCATION = "/var/security/keystore";

                File file(File base, String home) {
                    return new File(base, "/var/log/a.log").exists() ? new File(home + "/etc/shop.xml") : new File(home);
                }
            }
            """).test();
    }

    @Test
    void pathsOfUrlsAreNotFound() {
        CheckTester.of("AbsolutePath").java("""
            class Urls {
                boolean is(String path) {
                    return path.startsWith("/home/a") || path.equals("/tmp/a");
                }
            }
            """).file("shop.properties", """
                    url=/shop/orders
                    context=/home
                    """).test();
    }

    @Test
    void commentsBuildsAndTextsAreNotFound() {
        CheckTester.of("AbsolutePath").java("""
            import java.io.File;

            class Comments {
                // File old = new File("/Users/me/old");
                /**
                 * new File("/etc/shop")
                 */
                File file;
            }
            """).file("pom.xml", """
                    <project>
                      <directory>/etc/shop</directory>
                    </project>
                    """).test();
    }
}
