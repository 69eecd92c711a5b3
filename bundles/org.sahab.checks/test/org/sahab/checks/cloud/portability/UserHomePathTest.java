package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class UserHomePathTest {

    @Test
    void homeDirectoriesAreFound() {
        CheckTester.of("UserHomePath").java("""
            class Home {
                String home = System.getProperty("user.home"); // FOUND
                String other = System.getProperty( "user.home", "/"); // FOUND
            }
            """).file("config.xml", """
                    <config>
                      <file name="${user.home}/.m2/shop.xml"/> <!-- FOUND -->
                    </config>
                    """).test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of("UserHomePath").java("""
            class Home {
                String all = System.getProperty("user.name") + System.getProperty("java.home") + System.getProperty("shop.home");
            }
            """).test();
    }

    @Test
    void buildsAndCommentsAreNotFound() {
        CheckTester.of("UserHomePath")
                .file("pom.xml", """
                    <project>
                      <localRepository>${user.home}/.m2</localRepository>
                    </project>
                    """)
                .file("shop.cfg", """
                    # default: ${user.home}/.shop
                    folder = /data
                    """)
                .test();
    }

    @Test
    void textsAreNotFound() {
        CheckTester.of("UserHomePath").java("""
            class Home {
                String help = "set user.home, see ${user.home}";
            }
            """).test();
    }
}
